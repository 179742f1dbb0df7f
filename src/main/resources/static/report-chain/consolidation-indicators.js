import { computed } from './vue.js';
import { consolidatedCsvUrl } from './api.js';
import { showDate } from './dates.js';
import { sectionTitle } from './section-title.js';
import { NATURE } from './words.js';

const FEW = 2; // more names than these are folded
const ONLY_LISTED = { LIST: 'chỉ liệt kê', NONE: 'không cộng' };

/** @returns {(unit: string, section: string) => string} where a unit's report stands open at a section */
export function sourceLink(units) {
  const reports = Object.fromEntries(units.map((unit) => [unit.code, unit.report]));
  return (unit, section) => `#/bao-cao/${encodeURIComponent(reports[unit])}?muc=${encodeURIComponent(section)}`;
}

/** The city's value of every indicator with the value of each unit behind it, and what does not fit. */
export const ConsolidatedIndicators = {
  props: { all: { type: Object, required: true } },
  setup(props) {
    const units = computed(() => Object.fromEntries(props.all.units.map((unit) => [unit.code, unit])));
    const names = (codes) => codes.map((code) => units.value[code].committee).join(', ');
    const flags = (row) => [
      { words: 'Số không đọc được', wrong: true, units: row.figures.filter(({ readable }) => !readable).map(({ unit }) => unit) },
      { words: 'Khác tổng cấp xã', wrong: true, units: row.figures.filter(({ difference }) => difference).map(({ unit }) => unit) },
      { words: 'Đã duyệt, chưa có số', units: row.missing
        .filter((code) => units.value[code].standing === 'APPROVED' && !row.figures.some(({ unit }) => unit === code)) },
    ].filter((flag) => flag.units.length);
    const rows = computed(() => props.all.indicators
      .map((row) => ({ ...row, given: row.figures.filter(({ readable }) => readable).length, flags: flags(row) })));
    const groups = computed(() => props.all.outline
      .map((section) => ({ section, rows: rows.value.filter((row) => row.section === section.code) }))
      .filter((group) => group.rows.length));
    const detail = (figure) => [figure.asOf ? `tính đến ${showDate(figure.asOf)}` : '', NATURE[figure.nature]?.toLowerCase()].filter(Boolean).join(', ');
    return { groups, units, names, detail, link: computed(() => sourceLink(props.all.units)), csv: consolidatedCsvUrl(props.all.period.code), sectionTitle, FEW, ONLY_LISTED };
  },
  template: `
  <section class="rc-part" aria-labelledby="rc-tong-hop-chi-tieu">
    <h3 id="rc-tong-hop-chi-tieu">Biểu chỉ tiêu</h3>
    <p v-if="!all.comparable" class="rc-box rc-warn">So với cùng kỳ: không so sánh được, vì đơn vị hành chính đã được sắp xếp lại từ ngày 01/07/2025.</p>
    <p><a :href="csv" download="tong-hop.csv">Tải biểu số liệu (CSV)</a></p>
    <div class="rc-scroll" tabindex="0" role="region" aria-label="Biểu chỉ tiêu của thành phố">
      <table class="rc-table rc-consolidated">
        <thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Toàn thành phố</th><th scope="col">Đơn vị có số</th><th scope="col">Cần xem</th></tr></thead>
        <tbody v-for="group in groups" :key="group.section.code">
          <tr><th colspan="4" scope="rowgroup" class="rc-group">{{ sectionTitle(group.section) }}</th></tr>
          <tr v-for="row in group.rows" :key="row.code">
            <th scope="row">{{ row.name }} ({{ row.unit }})<span class="rc-code">{{ row.code }}</span>
              <details v-if="row.figures.length">
                <summary>Theo đơn vị ({{ row.figures.length }})</summary>
                <ul class="rc-values">
                  <li v-for="figure in row.figures" :key="figure.unit">
                    <a :href="link(figure.unit, row.section)">{{ units[figure.unit].committee }}</a>: <b>{{ figure.value }}</b>
                    <template v-if="detail(figure)"> ({{ detail(figure) }})</template>
                    <span v-if="figure.explanation" class="rc-hint rc-block">Thuyết minh: {{ figure.explanation }}</span>
                    <span v-if="figure.difference" class="rc-hint rc-block">{{ figure.difference }}<template v-if="figure.reason"> Lý do: {{ figure.reason }}</template></span>
                  </li>
                </ul>
              </details>
            </th>
            <td class="rc-number"><b v-if="row.value">{{ row.value }}</b><template v-else-if="!ONLY_LISTED[row.aggregation]">–</template>
              <span v-if="ONLY_LISTED[row.aggregation]" class="rc-hint">{{ ONLY_LISTED[row.aggregation] }}</span>
              <span v-if="row.cityLineName" class="rc-hint">{{ row.cityLineName }}: {{ row.cityLine ?? 'chưa nhập' }}</span></td>
            <td class="rc-number">{{ row.given }}/{{ row.given + row.missing.length }}</td>
            <td>
              <template v-for="flag in row.flags" :key="flag.words">
                <p v-if="flag.units.length <= FEW"><span class="rc-mark" :class="{ 'rc-mark-wrong': flag.wrong }">{{ flag.words }}</span> {{ names(flag.units) }}</p>
                <details v-else><summary><span class="rc-mark" :class="{ 'rc-mark-wrong': flag.wrong }">{{ flag.words }}</span> {{ flag.units.length }} đơn vị</summary>{{ names(flag.units) }}</details>
              </template>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  </section>`,
};
