import { decisionPage } from './decision-page.js';
import { OpinionsView } from './opinions-view.js';
import { VoteCount } from './vote-count.js';

/** Who has not answered; closing records them by name as not having answered. */
const Pending = {
  props: { view: { type: Object, required: true } },
  template: `
  <section class="rc-part" aria-label="Nơi chưa trả lời">
    <h3>Chưa trả lời ({{ view.pending?.length ?? 0 }})</h3>
    <p v-if="!view.pending?.length">Tất cả đã trả lời.</p>
    <template v-else>
      <ul class="rc-columns"><li v-for="name in view.pending" :key="name">{{ name }}</li></ul>
      <p class="rc-hint">Khi kết thúc, những nơi này được ghi là “không có ý kiến trả lời”, không tính là đồng ý.</p>
    </template>
  </section>`,
};

/** Ends a round of opinions or votes after its deadline, with a reason. */
export const open = decisionPage({
  before: [Pending, VoteCount, OpinionsView],
  title: 'Kết thúc lấy ý kiến',
  textLabel: 'Lý do kết thúc khi chưa đủ ý kiến',
});
