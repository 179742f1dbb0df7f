import { showDate } from './dates.js';
import { NATURE, YOY_KIND } from './words.js';

/** Figures to read: plan, actual, percent, year on year, as-of date, nature and explanation of each indicator. */
export const FigureTable = {
  props: { indicators: Array, figures: Object, communes: Array, caption: String },
  setup(props) {
    const percent = (text) => (text ? `${text}%` : '');
    return {
      NATURE, showDate, percent,
      actual: (figure) => (figure.total ? `${figure.actual ?? ''}/${figure.total}` : figure.actual),
      yearOnYear: (figure) => (figure.yoy ? `${YOY_KIND[figure.yoyKind] ?? ''} ${percent(figure.yoy)}` : ''),
      parts: (figure) => Object.entries(figure.parts ?? {}).map(([kind, value]) => `${kind}: ${value}`).join('; '),
      values: (figure) => (props.communes ?? []).filter((commune) => figure.units?.[commune.code]),
    };
  },
  template: `
  <div class="rc-scroll" tabindex="0" role="region" :aria-label="caption">
    <table class="rc-table rc-figures">
      <caption>{{ caption }}</caption>
      <thead>
        <tr><th scope="col">Chỉ tiêu</th><th scope="col">Đơn vị tính</th><th scope="col">Kế hoạch<br>TP giao</th>
          <th scope="col">Kế hoạch<br>cấp huyện giao</th><th scope="col">Thực hiện</th><th scope="col">% KH<br>TP giao</th>
          <th scope="col">% KH<br>cấp huyện giao</th><th scope="col">Cùng kỳ</th><th scope="col">So với<br>cùng kỳ</th><th scope="col">Tính đến</th>
          <th scope="col">Tính chất</th><th scope="col">Thuyết minh</th></tr>
      </thead>
      <tbody>
        <tr v-for="row in indicators" :key="row.code">
          <th scope="row">{{ row.name }}<span class="rc-code">{{ row.code }}</span></th>
          <td>{{ row.unit }}</td>
          <td class="rc-number">{{ figures[row.code].planCity }}</td>
          <td class="rc-number">{{ figures[row.code].planDistrict }}</td>
          <td class="rc-number"><strong>{{ actual(figures[row.code]) }}</strong></td>
          <td class="rc-number">{{ percent(figures[row.code].percentCity) }}</td>
          <td class="rc-number">{{ percent(figures[row.code].percentDistrict) }}</td>
          <td class="rc-number">{{ figures[row.code].samePeriod }}</td>
          <td class="rc-number">{{ yearOnYear(figures[row.code]) }}</td>
          <td>{{ showDate(figures[row.code].asOf) }}</td>
          <td>{{ NATURE[figures[row.code].nature] }}</td>
          <td>
            <span class="rc-text">{{ figures[row.code].explanation }}</span>
            <span v-if="parts(figures[row.code])" class="rc-text">{{ parts(figures[row.code]) }}</span>
            <span v-if="figures[row.code].carriedOver">Tồn kỳ trước: {{ figures[row.code].carriedOver }}.</span>
            <details v-if="values(figures[row.code]).length">
              <summary>Theo xã, phường, thị trấn ({{ values(figures[row.code]).length }})</summary>
              <ul class="rc-values">
                <li v-for="commune in values(figures[row.code])" :key="commune.code">{{ commune.label }}: {{ figures[row.code].units[commune.code] }}</li>
              </ul>
            </details>
          </td>
        </tr>
      </tbody>
    </table>
  </div>`,
};
