import { computed, reactive } from './vue.js';
import { loadChanges } from './api.js';
import { showInstant } from './dates.js';

const ROW = { ADDED: 'Thêm', REMOVED: 'Bỏ', CHANGED: 'Sửa' };
const CONTEXT = 120; // characters of unchanged text kept on each side of a change
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** @param {string} label @returns {string} with a capital letter */
const capital = (label) => label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);

/** @param {string} text @returns {string} in which characters that nobody can see, or that turn the line round, are named */
export const visible = (text) =>
  text.replace(UNSEEN, (sign) => `[ký tự ẩn U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** @returns {string} about the first characters, up to the end of a word */
const start = (text, length) => {
  const cut = [...text].slice(0, length).join('');
  return cut.replace(/\S+$/, '') || cut;
};

/** @returns {string} about the last characters, from the beginning of a word */
const end = (text, length) => {
  const cut = [...text].slice(-length).join('');
  return cut.replace(/^\S+/, '') || cut;
};

/** @returns {string[]} an unchanged stretch, cut in the middle: what follows the change before it, and what leads to the next */
export function shortened(text, first, last) {
  const [head, tail] = [first ? 0 : CONTEXT, last ? 0 : CONTEXT];
  if ([...text].length <= head + tail + CONTEXT) return [text];
  return [head ? start(text, head) : '', tail ? end(text, tail) : ''];
}

/** @param {{kind: string, text: string}[]} segments @returns {object[]} the same, long unchanged stretches in two pieces around a gap */
export const pieces = (segments) => segments.map(({ kind, text }, i) => ({
  kind,
  texts: kind === 'SAME' ? shortened(text, i === 0, i === segments.length - 1).map(visible) : [visible(text)],
}));

/** @param {{sha256: string}[]} versions oldest first @returns {boolean} whether one says the same as the one before it */
export const sameAsBefore = (versions, i) => i > 0 && versions[i].sha256 === versions[i - 1].sha256;

/** Text with its insertions and deletions, told by sign as well as by colour, so that it can be read aloud and printed in grey. */
const ChangedText = {
  props: { segments: { type: Array, required: true } },
  setup: (props) => ({ parts: computed(() => pieces(props.segments)) }),
  template: `<span class="rc-text"><template v-for="(part, i) in parts" :key="i"
    ><ins v-if="part.kind === 'ADDED'" class="rc-ins"><span class="rc-sign">+<span class="rc-aloud"> thêm: </span></span>{{ part.texts[0] }}</ins
    ><del v-else-if="part.kind === 'REMOVED'" class="rc-del"><span class="rc-sign">−<span class="rc-aloud"> bỏ: </span></span>{{ part.texts[0] }}</del
    ><template v-else><bdi>{{ part.texts[0] }}</bdi><template v-if="part.texts.length > 1"><span class="rc-gap"> […] </span><bdi>{{ part.texts[1] }}</bdi></template></template
    ></template></span>`,
};

/** A value before and after, as a row of two cells. */
const BeforeAndAfter = {
  props: { value: { type: Object, required: true } },
  setup: () => ({ visible }),
  template: `
  <td class="rc-number"><del v-if="value.before" class="rc-del"><span class="rc-sign">−</span>{{ visible(value.before) }}</del><span v-else class="rc-hint">(trống)</span></td>
  <td class="rc-number"><ins v-if="value.after" class="rc-ins"><span class="rc-sign">+</span>{{ visible(value.after) }}</ins><span v-else class="rc-hint">(trống)</span></td>`,
};

/** What changed between two versions: texts word by word, figures before and after, rows of lists, and how much stayed. */
export const ChangesView = {
  components: { BeforeAndAfter, ChangedText },
  props: { differences: { type: Object, required: true } },
  setup(props) {
    const none = computed(() => ['texts', 'figures', 'lists', 'values'].every((part) => props.differences[part].length === 0));
    return { none, capital, ROW };
  },
  template: `
  <p v-if="none"><b>Hai phiên bản giống hệt nhau.</b></p>
  <template v-else>
    <p class="rc-hint">Dấu <ins class="rc-ins"><span class="rc-sign">+</span>thêm</ins>, dấu <del class="rc-del"><span class="rc-sign">−</span>bỏ</del>.</p>
    <div v-for="change in differences.texts" :key="change.field" class="rc-change">
      <h4>{{ change.label }}</h4>
      <p><changed-text :segments="change.segments"></changed-text></p>
    </div>
    <div v-if="differences.figures.length" class="rc-scroll" tabindex="0" role="region" aria-label="Số liệu thay đổi">
      <table class="rc-table rc-changed-figures">
        <caption>Số liệu thay đổi</caption>
        <thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Trường</th><th scope="col">Trước</th><th scope="col">Sau</th></tr></thead>
        <tbody v-for="figure in differences.figures" :key="figure.indicator">
          <tr v-for="(value, i) in figure.values" :key="value.field">
            <th v-if="i === 0" scope="rowgroup" :rowspan="figure.values.length">{{ figure.name }}<template v-if="figure.unit"> ({{ figure.unit }})</template><span class="rc-code">{{ figure.indicator }}</span></th>
            <td>{{ capital(value.label) }}</td>
            <before-and-after :value="value"></before-and-after>
          </tr>
        </tbody>
      </table>
    </div>
    <div v-for="list in differences.lists" :key="list.field" class="rc-change">
      <h4>{{ capital(list.label) }}</h4>
      <div v-for="(row, i) in list.rows" :key="i" class="rc-changed-row">
        <p><b>{{ ROW[row.kind] }} dòng {{ row.number }}</b></p>
        <dl><template v-for="cell in row.cells" :key="cell.label"><dt>{{ capital(cell.label) }}</dt><dd><changed-text :segments="cell.segments"></changed-text></dd></template></dl>
      </div>
    </div>
    <div v-if="differences.values.length" class="rc-scroll" tabindex="0" role="region" aria-label="Độ khẩn, chữ ký thay đổi">
      <table class="rc-table rc-changed-figures">
        <caption>Độ khẩn, chữ ký</caption>
        <thead><tr><th scope="col">Trường</th><th scope="col">Trước</th><th scope="col">Sau</th></tr></thead>
        <tbody><tr v-for="value in differences.values" :key="value.field">
          <th scope="row">{{ capital(value.label) }}</th><before-and-after :value="value"></before-and-after>
        </tr></tbody>
      </table>
    </div>
  </template>
  <p class="rc-unchanged"><b>{{ differences.unchanged }} mục không thay đổi.</b></p>`,
};

/** On a second round: what changed since the reader's own last look, before anything else. */
export const ChangesSinceLastLook = {
  components: { ChangesView },
  props: { view: { type: Object, required: true } },
  template: `
  <section v-if="view.changes" class="rc-changes" aria-label="Thay đổi từ lần xem trước">
    <h3>Thay đổi từ lần xem trước (phiên bản {{ view.changes.from }} → {{ view.changes.to }})</h3>
    <changes-view :differences="view.changes.differences"></changes-view>
  </section>`,
};

/** Compares any two versions of a report that the reader picks. */
export const CompareVersions = {
  components: { ChangesView },
  props: { report: { type: String, required: true }, versions: { type: Array, required: true } },
  setup(props) {
    const numbers = props.versions.map(({ number }) => number);
    const state = reactive({ from: numbers.at(-2), to: numbers.at(-1), changes: null, error: '', busy: false });
    const compare = async () => {
      Object.assign(state, { busy: true, error: '', changes: null });
      try {
        state.changes = await loadChanges(props.report, state.from, state.to);
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    return { state, compare, showInstant };
  },
  template: `
  <section class="rc-part rc-changes" aria-label="So sánh hai phiên bản">
    <h3>So sánh hai phiên bản</h3>
    <form class="rc-row rc-row-wide" @submit.prevent="compare">
      <div v-for="(label, side) in { from: 'Từ phiên bản', to: 'Đến phiên bản' }" :key="side" class="rc-field">
        <label :for="'rc-compare-' + side">{{ label }}</label>
        <select :id="'rc-compare-' + side" v-model="state[side]">
          <option v-for="version in versions" :key="version.number" :value="version.number">{{ version.number }} – gửi lúc {{ showInstant(version.submittedAt) }}</option>
        </select>
      </div>
      <p><button type="submit" class="rc-button" :disabled="state.busy">{{ state.busy ? 'Đang so sánh…' : 'So sánh' }}</button></p>
    </form>
    <p v-if="state.error" class="rc-error" role="alert">{{ state.error }}</p>
    <div v-if="state.changes" aria-live="polite">
      <p>Phiên bản {{ state.changes.from }} → {{ state.changes.to }}</p>
      <changes-view :differences="state.changes.differences"></changes-view>
    </div>
  </section>`,
};
