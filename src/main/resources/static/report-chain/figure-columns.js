import { parseDate } from './dates.js';
import { plain } from './search.js';
import { NATURE, YOY_KIND, choices } from './words.js';

// The columns of the grid of figures, in their printed order, and what may be pasted into them.

const always = () => true;
const number = (name, title, of = always) => ({ name, title, of, kind: 'number' });
const percent = (name, title, of = always) => ({ name, title, of, kind: 'percent' });
const yearOnYear = (column) => ({ ...column, yearOnYear: true });
const measured = (plan) => ({ baselines }) => (baselines ?? []).includes(plan);

const COLUMNS = [
  number('actual', 'Thực hiện'),
  number('total', 'Trên tổng số', ({ type }) => type === 'RATIO'),
  number('planCity', 'Kế hoạch TP giao', measured('CITY')),
  percent('percentCity', '% KH TP giao', measured('CITY')),
  number('planDistrict', 'Kế hoạch cấp huyện giao', measured('DISTRICT')),
  percent('percentDistrict', '% KH cấp huyện giao', measured('DISTRICT')),
  { name: 'nature', title: 'Tính chất', of: always, kind: 'choice', choices: choices(NATURE) },
  { name: 'asOf', title: 'Tính đến', of: always, kind: 'date' },
  yearOnYear(number('samePeriod', 'Cùng kỳ năm trước')),
  yearOnYear(percent('yoy', 'So với cùng kỳ (%)')),
  yearOnYear({ name: 'yoyKind', title: 'Cách so sánh', of: always, kind: 'choice', choices: choices(YOY_KIND) }),
  number('previous', 'Lũy kế kỳ trước trong năm', ({ cumulative }) => cumulative),
  number('carriedOver', 'Tồn kỳ trước chuyển sang', ({ carriesOver }) => carriesOver),
];

/** @param {object[]} indicators @param {boolean} compared with last year @returns {object[]} the columns that at least one of them has */
export const columnsOf = (indicators, compared = true) =>
  COLUMNS.filter(({ of, yearOnYear: onlyCompared }) => (compared || !onlyCompared) && indicators.some((row) => of(row)));

/** @returns {string} what a pasted cell becomes in its column; a text that does not fit stays as it is, to be seen and corrected */
function pasted(text, { kind, choices: offered }) {
  if (kind === 'percent') return text.replace(/\s*%$/, '');
  if (kind === 'date') return parseDate(text, true) ?? text;
  if (kind !== 'choice') return text;
  return offered.find(({ code, label }) => plain(label) === plain(text) || code === text)?.code ?? text;
}

/**
 * Where a pasted block goes. It is taken as a whole or not at all.
 * @param {string[][]} block rows of cells
 * @param {{row: number, column: number}} at where its first cell goes
 * @param {object[]} indicators rows of the grid
 * @param {object[]} columns of the grid
 * @returns {{cells: {code: string, name: string, text: string}[], refusal: string}} `refusal` is empty when it fits
 */
export function placeBlock(block, at, indicators, columns) {
  const width = Math.max(...block.map((row) => row.length));
  const room = { rows: indicators.length - at.row, columns: columns.length - at.column };
  if (width > room.columns) return refused(`Bảng dán có ${width} cột, nhưng từ ô này sang phải chỉ còn ${room.columns} cột.`);
  if (block.length > room.rows) return refused(`Bảng dán có ${block.length} hàng, nhưng từ ô này xuống dưới chỉ còn ${room.rows} hàng.`);
  const cells = [];
  for (const [i, row] of block.entries()) {
    const indicator = indicators[at.row + i];
    for (const [j, text] of row.entries()) {
      const column = columns[at.column + j];
      const value = pasted(text, column);
      const place = `Hàng ${i + 1}, cột ${j + 1} của bảng dán là “${text.slice(0, 60)}”, nhưng`;
      if (!column.of(indicator)) {
        if (!/^[-–—]?$/.test(text)) return refused(`${place} chỉ tiêu ${indicator.code} không có ô “${column.title}”.`);
      } else if (column.kind === 'choice' && value !== '' && !column.choices.some(({ code }) => code === value)) {
        return refused(`${place} ô “${column.title}” chỉ nhận: ${column.choices.map(({ label }) => label).join(', ')}.`);
      } else {
        cells.push({ code: indicator.code, name: column.name, text: value });
      }
    }
  }
  return { cells, refusal: '' };
}

const refused = (refusal) => ({ cells: [], refusal });
