import { computed } from './vue.js';
import { showInstant } from './dates.js';

/** One opinion with who gave it, when, on which version, and the answer to it. */
const OpinionRow = {
  props: { opinion: { type: Object, required: true } },
  setup: () => ({ showInstant }),
  template: `
  <tr>
    <td>{{ opinion.giver }}<span class="rc-hint">{{ opinion.levelLabel }}, lần {{ opinion.round }}</span><span v-if="opinion.section" class="rc-hint">về mục {{ opinion.section }}</span></td>
    <td>{{ opinion.kindLabel }}{{ opinion.reserved ? ', bảo lưu ý kiến' : '' }}<span class="rc-hint">phiên bản {{ opinion.version }}, {{ showInstant(opinion.at) }}</span></td>
    <td class="rc-text">{{ opinion.text }}</td>
    <td><template v-if="opinion.answer"><b>{{ opinion.answer.dispositionLabel }}</b>
      <span class="rc-text rc-block">{{ opinion.answer.text }}</span></template>
      <template v-else-if="opinion.needsAnswer">Chưa có ý kiến tiếp thu, giải trình</template></td>
  </tr>`,
};

/** All opinions on a report as a table, those that say something first, plain agreement in one line. */
export const OpinionsView = {
  components: { OpinionRow },
  props: { view: { type: Object, required: true } },
  setup(props) {
    const opinions = computed(() => props.view.opinions ?? []);
    const plain = computed(() => opinions.value.filter((opinion) => !opinion.needsAnswer && !opinion.text));
    const byKind = computed(() => {
      const kinds = new Map();
      plain.value.forEach(({ kindLabel, giver }) => kinds.set(kindLabel, [...(kinds.get(kindLabel) ?? []), giver]));
      return [...kinds].map(([kind, posts]) => ({ kind, posts }));
    });
    return { opinions, byKind, speaking: computed(() => opinions.value.filter((opinion) => !plain.value.includes(opinion))) };
  },
  template: `
  <section class="rc-part" aria-label="Ý kiến đã có">
    <h3>Ý kiến đã có ({{ opinions.length }})</h3>
    <p v-if="!opinions.length">Chưa có ý kiến nào được mở: ý kiến của một vòng hiện ra khi vòng đó kết thúc.</p>
    <div v-if="speaking.length" class="rc-scroll" tabindex="0" role="region" aria-label="Bảng ý kiến">
      <table class="rc-table">
        <caption>Ý kiến và nội dung tiếp thu, giải trình</caption>
        <thead><tr><th scope="col">Nơi cho ý kiến</th><th scope="col">Ý kiến</th><th scope="col">Nội dung</th><th scope="col">Tiếp thu, giải trình</th></tr></thead>
        <tbody><opinion-row v-for="opinion in speaking" :key="opinion.id" :opinion="opinion"></opinion-row></tbody>
      </table>
    </div>
    <details v-for="group in byKind" :key="group.kind" class="rc-fold">
      <summary>{{ group.kind }}, không ghi thêm nội dung ({{ group.posts.length }})</summary>
      <ul><li v-for="(post, i) in group.posts" :key="i">{{ post }}</li></ul>
    </details>
  </section>`,
};
