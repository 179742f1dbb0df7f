import { inject, nextTick, reactive } from './vue.js';
import { FigureCell } from './figure-cell.js';
import { FigureMore } from './figure-more.js';
import { fieldId, normalField } from './fields.js';
import { clipboardTable, isTable } from './clipboard-table.js';
import { columnsOf, placeBlock } from './figure-columns.js';

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @returns {boolean} whether a key leaves its field: sideways only from the end of the text, never out of a list of choices */
function leaves({ key, target }) {
  if (target.tagName !== 'INPUT') return false;
  const { selectionStart, selectionEnd, value } = target;
  if (key === 'ArrowLeft') return selectionStart === 0;
  if (key === 'ArrowRight') return selectionEnd === value.length;
  return true;
}

const placeOf = (element) => {
  const cell = element.closest('[data-row]');
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
};

/** The figures of a section as a grid of fields that takes a block of cells from a spreadsheet. */
export const FigureGrid = {
  components: { FigureCell, FigureMore },
  props: { indicators: { type: Array, required: true }, view: { type: Object, required: true }, caption: { type: String, required: true } },
  setup(props) {
    const draft = inject('draft');
    const columns = columnsOf(props.indicators, props.view.report.comparesWithLastYear);
    const state = reactive({ refused: null, pasted: [], undone: 0 });
    const figure = (row) => draft.content.figures[row.code];
    const path = (row) => `figures.${row.code}`;
    const wrong = (row) => new Set(draft.findingsAt(path(row)).filter((finding) => !draft.passes(finding)).map(({ field }) => normalField(field)));

    const paste = async (event) => {
      const at = placeOf(event.target);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!at || !isTable(text)) return;
      event.preventDefault();
      const { cells, refusal } = placeBlock(clipboardTable(text), at, props.indicators, columns);
      Object.assign(state, { refused: refusal ? { message: refusal, text, row: at.row } : null, undone: 0 });
      if (refusal) {
        await nextTick();
        event.target.closest('.rc-grid').querySelector('.rc-paste-refused')?.scrollIntoView({ block: 'nearest' });
        return;
      }
      state.pasted = cells.map(({ code, name, text: after }) => ({ code, name, before: draft.content.figures[code][name], after }));
      state.pasted.forEach(({ code, name, after }) => { draft.content.figures[code][name] = after; });
    };
    const undo = () => {
      const unchanged = state.pasted.filter(({ code, name, after }) => draft.content.figures[code][name] === after);
      unchanged.forEach(({ code, name, before }) => { draft.content.figures[code][name] = before; });
      Object.assign(state, { pasted: [], undone: unchanged.length });
    };
    const move = (event) => {
      const step = STEPS[event.key];
      const at = placeOf(event.target);
      if (!step || !at || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !leaves(event)) return;
      const grid = event.target.closest('.rc-grid');
      for (let row = at.row + step[0], column = at.column + step[1]; ; row += step[0], column += step[1]) {
        const cell = grid.querySelector(`[data-row="${row}"][data-column="${column}"]`);
        if (!cell) return;
        const field = cell.querySelector('input, select');
        if (!field) continue; // this indicator has no such figure
        event.preventDefault();
        field.focus();
        field.select?.();
        return;
      }
    };
    return { draft, columns, state, figure, path, wrong, paste, undo, move, fieldId };
  },
  template: `
  <div class="rc-grid" @paste="paste" @keydown="move">
    <p class="rc-hint">Dán được một vùng ô từ Excel vào ô bất kỳ; dùng phím mũi tên hoặc Enter để sang ô khác.</p>
    <p v-if="state.pasted.length" role="status">Đã dán {{ state.pasted.length }} ô.
      <button type="button" class="rc-link" @click="undo()">Hoàn tác lần dán vừa rồi</button></p>
    <p v-else-if="state.undone" role="status">Đã trả lại {{ state.undone }} ô như trước khi dán.</p>
    <div class="rc-scroll" tabindex="0" role="region" :aria-label="caption">
      <table class="rc-table">
        <caption class="rc-sr">{{ caption }}</caption>
        <thead><tr><th scope="col">Chỉ tiêu</th><th v-for="column in columns" :key="column.name" scope="col">{{ column.title }}</th></tr></thead>
        <tbody v-for="(row, i) in indicators" :id="fieldId(path(row))" :key="row.code" tabindex="-1">
          <tr>
            <th scope="row">{{ row.name }}<span class="rc-hint">{{ row.unit }} · {{ row.code }}</span></th>
            <td v-for="(column, j) in columns" :key="column.name" :class="['rc-is-' + column.kind, { 'rc-none': !column.of(row) }]" :data-row="i" :data-column="j">
              <figure-cell v-if="column.of(row)" :indicator="row" :column="column" :figure="figure(row)" :path="path(row)" :wrong="wrong(row)"></figure-cell>
            </td>
          </tr>
          <tr v-if="state.refused?.row === i">
            <td :colspan="columns.length + 1">
              <div class="rc-box rc-error-box rc-paste-refused" role="alert">
                <p>Chưa dán ô nào: {{ state.refused.message }} Đồng chí chọn lại vùng ô hoặc ô bắt đầu rồi dán lại.</p>
                <details><summary>Nội dung đồng chí vừa dán</summary><p class="rc-text rc-pasted">{{ state.refused.text }}</p></details>
                <button type="button" class="rc-button rc-small" @click="state.refused = null">Đóng</button>
              </div>
            </td>
          </tr>
          <tr class="rc-grid-more"><td :colspan="columns.length + 1"><div>
            <figure-more :indicator="row" :figure="figure(row)" :path="path(row)" :wrong="wrong(row)" :view="view"></figure-more>
          </div></td></tr>
        </tbody>
      </table>
    </div>
  </div>`,
};
