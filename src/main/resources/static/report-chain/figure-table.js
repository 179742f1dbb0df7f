import { computed } from './vue.js';
import { showDate } from './dates.js';
import { NATURE, YOY_KIND, unitsBelow } from './words.js';

const percent = (text) => (text ? `${text}%` : '');
const numeric = (title, cell) => ({ title, cell, numeric: true });

const COLUMNS = [
  numeric('Kế hoạch TP giao', (figure) => figure.planCity),
  numeric('Kế hoạch cấp huyện giao', (figure) => figure.planDistrict),
  numeric('Thực hiện', (figure) => (figure.total ? `${figure.actual ?? ''}/${figure.total}` : figure.actual)),
  numeric('% KH TP giao', (figure) => percent(figure.percentCity)),
  numeric('% KH cấp huyện giao', (figure) => percent(figure.percentDistrict)),
  numeric('Lũy kế kỳ trước', (figure) => figure.previous),
  numeric('Tồn kỳ trước', (figure) => figure.carriedOver),
  numeric('Cùng kỳ', (figure) => figure.samePeriod),
  numeric('So với cùng kỳ', (figure) => (figure.yoy ? `${YOY_KIND[figure.yoyKind] ?? ''} ${percent(figure.yoy)}`.trim() : '')),
  { title: 'Tính đến', cell: (figure) => showDate(figure.asOf) },
  { title: 'Tính chất', cell: (figure) => NATURE[figure.nature] },
  { title: 'Trong đó', cell: (figure) => Object.entries(figure.parts ?? {}).map(([kind, value]) => `${kind}: ${value}`).join('; ') },
  { title: 'Thuyết minh', cell: (figure) => figure.explanation },
];

/** Figures to read; a column in which no figure has anything is left out. */
export const FigureTable = {
  props: { indicators: Array, figures: Object, communes: Array, caption: String },
  setup(props) {
    const figure = (row) => props.figures[row.code] ?? {};
    const columns = computed(() => COLUMNS.filter(({ cell }) => props.indicators.some((row) => cell(figure(row)))));
    const values = (row) => (props.communes ?? []).filter((commune) => figure(row).units?.[commune.code]);
    return { columns, figure, values, unitsBelow };
  },
  template: `
  <div class="rc-scroll" tabindex="0" role="region" :aria-label="caption">
    <table class="rc-table rc-figures">
      <caption>{{ caption }}</caption>
      <thead><tr><th scope="col">Chỉ tiêu</th><th v-for="column in columns" :key="column.title" scope="col">{{ column.title }}</th></tr></thead>
      <tbody>
        <tr v-for="row in indicators" :key="row.code">
          <th scope="row">{{ row.name }} ({{ row.unit }})<span class="rc-code">{{ row.code }}</span>
            <details v-if="values(row).length">
              <summary>Theo {{ unitsBelow(communes) }} ({{ values(row).length }})</summary>
              <ul class="rc-values">
                <li v-for="commune in values(row)" :key="commune.code">{{ commune.label }}: {{ figure(row).units[commune.code] }}</li>
              </ul>
            </details>
            <slot :indicator="row"></slot>
          </th>
          <td v-for="column in columns" :key="column.title" :class="{ 'rc-number': column.numeric }">{{ column.cell(figure(row)) }}</td>
        </tr>
      </tbody>
    </table>
  </div>`,
};
