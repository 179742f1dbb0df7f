import { nextTick, ref } from './vue.js';
import { bySection } from './answer-filter.js';
import { showInstant } from './dates.js';

/** The table of opinions and answers as a sheet of its own, which is on the page only while it is being printed. */
export const AnswerSheet = {
  props: { view: { type: Object, required: true }, rows: { type: Array, required: true } },
  setup(props) {
    const printing = ref(false);
    const label = (code) => (props.view.dispositions ?? []).find((choice) => choice.code === code)?.label ?? '';
    const print = async () => {
      printing.value = true;
      await nextTick();
      window.addEventListener('afterprint', () => { printing.value = false; }, { once: true });
      window.print();
    };
    return { printing, print, label, bySection, showInstant };
  },
  template: `
  <button type="button" class="rc-button rc-small" @click="print()">In bảng ({{ rows.length }} ý kiến)</button>
  <teleport v-if="printing" to="body">
    <div class="rc rc-sheet">
      <p class="rc-doc-kind">BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH</p>
      <p class="rc-doc-title">Dự thảo báo cáo {{ view.report.period.title }} của {{ view.report.unit.committee }}</p>
      <table class="rc-table">
        <thead><tr><th scope="col">TT</th><th scope="col">Nơi cho ý kiến</th><th scope="col">Ý kiến</th><th scope="col">Tiếp thu, giải trình</th></tr></thead>
        <tbody v-for="group in bySection(rows, view.outline ?? [])" :key="group.code">
          <tr><th colspan="4" scope="rowgroup">{{ group.label }}</th></tr>
          <tr v-for="(row, i) in group.rows" :key="row.opinion.id">
            <td>{{ i + 1 }}</td>
            <td>{{ row.opinion.giver }}<span class="rc-hint">{{ row.opinion.levelLabel }}, {{ showInstant(row.opinion.at) }}, phiên bản {{ row.opinion.version }}</span></td>
            <td><b>{{ row.opinion.kindLabel }}</b><span class="rc-text rc-block">{{ row.opinion.text }}</span></td>
            <td><b>{{ label(row.disposition) || 'Chưa trả lời' }}</b><span class="rc-text rc-block">{{ row.text }}</span></td>
          </tr>
        </tbody>
      </table>
    </div>
  </teleport>`,
};
