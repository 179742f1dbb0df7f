import { createApp, nextTick, reactive, ref } from './vue.js';
import { downloadRehearsal, loadPreparation, rehearse } from './api.js';
import { ChoiceField, DateField, TextField } from './fields.js';
import { RehearsalView } from './rehearsal-view.js';
import { SHOWN_BY_FORM, plainSentence } from './task-form.js';
import { variable } from './decision-form.js';

const DATES = [
  ['from', 'Kỳ từ ngày'], ['to', 'Kỳ đến ngày'], ['figuresFrom', 'Số liệu từ ngày'], ['figuresTo', 'Số liệu đến ngày'],
  ['cutOff', 'Ngày chốt số liệu'], ['openingDay', 'Tổ chức bộ máy tính theo ngày'],
];
const DEADLINES = [
  ['opinionsDue', 'Hạn cấp xã cho ý kiến'], ['sentDue', 'Hạn gửi Thành ủy'], ['checkedDue', 'Hạn Thành ủy duyệt'],
  ['consolidatedDue', 'Hạn tổng hợp'], ['conferenceOn', 'Ngày hội nghị'],
];
const TEXTS = [['title', 'Tên kỳ'], ['term', 'Nhiệm kỳ'], ['theme', 'Chủ đề năm'], ['reportTitle', 'Tên báo cáo']];

const empty = () => Object.fromEntries(
  ['code', 'kind', 'catalogue', 'leftOutReason', ...DATES.map(([name]) => name), ...DEADLINES.map(([name]) => name),
    ...TEXTS.map(([name]) => name)].map((name) => [name, '']));

/** What the files say of a period, as the form holds it. */
function filled(period) {
  return {
    ...empty(), code: period.code, catalogue: period.code, kind: 'SIX_MONTHS', openingDay: period.opening,
    ...Object.fromEntries(['title', 'from', 'to', 'figuresFrom', 'figuresTo', 'cutOff', 'term', 'theme', 'reportTitle']
      .map((name) => [name, period[name]])),
  };
}

const submitted = (form, leftOut) => ({ ...form, leftOut: leftOut.join(' ') });

const OpenPeriod = {
  components: { ChoiceField, DateField, RehearsalView, TextField },
  props: { session: { type: Object, required: true } },
  setup({ session }) {
    const state = reactive({ preparation: null, form: empty(), leftOut: [], rehearsal: null, error: '', busy: false });
    const root = ref(null);
    const errorAt = (field) => state.rehearsal?.faults.find((fault) => fault.field === field)?.message ?? '';
    const choose = (code) => {
      const period = state.preparation.prepared.find((candidate) => candidate.code === code);
      if (period) state.form = filled(period);
    };
    const run = async () => {
      state.busy = true;
      state.error = '';
      try {
        state.rehearsal = await rehearse(submitted(state.form, state.leftOut));
        await nextTick();
        root.value?.querySelector('[aria-invalid=true], [data-rehearsal]')?.focus();
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    const csv = () => downloadRehearsal(submitted(state.form, state.leftOut)).catch((error) => { state.error = error.message; });
    loadPreparation().then((preparation) => {
      state.preparation = preparation;
      if (preparation.prepared.length) state.form = filled(preparation.prepared[0]);
    }, (error) => { state.error = error.message; });
    session.prepare = async () => {
      await run();
      if (state.error || state.rehearsal?.faults.length) return null;
      return Object.entries(submitted(state.form, state.leftOut))
        .filter(([, value]) => value !== '')
        .map(([name, value]) => variable(name, 'String', value));
    };
    return { state, root, errorAt, choose, run, csv, session, DATES, DEADLINES, TEXTS };
  },
  template: `
  <div ref="root">
    <p v-if="session.error" class="rc-box rc-error-box" role="alert">{{ session.error }}</p>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p v-if="!state.preparation && !state.error" role="status">Đang tải…</p>
    <template v-if="state.preparation">
      <p class="rc-hint">Nhập kỳ, bấm “Diễn tập” để xem trước toàn bộ việc sẽ phát sinh, rồi bấm nút bắt đầu ở cuối hộp này để mở kỳ.</p>
      <div class="rc-row rc-row-wide">
        <choice-field v-if="state.preparation.prepared.length" :model-value="state.form.code" field="prepared" label="Kỳ đã chuẩn bị"
          blank="– kỳ khác –" :choices="state.preparation.prepared.map((period) => ({ code: period.code, label: period.title }))"
          @update:model-value="choose"></choice-field>
        <text-field v-model="state.form.code" field="code" label="Mã kỳ" required :error="errorAt('code')"></text-field>
        <choice-field v-model="state.form.kind" field="kind" label="Loại kỳ" required blank="– chọn –" :choices="state.preparation.kinds"
          :error="errorAt('kind')"></choice-field>
        <choice-field v-model="state.form.catalogue" field="catalogue" label="Đề cương, danh mục chỉ tiêu" required blank="– chọn –"
          :choices="state.preparation.catalogues.map((period) => ({ code: period.code, label: period.code + ' – ' + period.title }))"
          :error="errorAt('catalogue')"></choice-field>
        <text-field v-for="[name, label] in TEXTS" :key="name" v-model="state.form[name]" :field="name" :label="label" required
          :error="errorAt(name)"></text-field>
      </div>
      <fieldset><legend>Thời gian của kỳ</legend><div class="rc-row">
        <date-field v-for="[name, label] in DATES" :key="name" v-model="state.form[name]" :field="name" :label="label" required
          :error="errorAt(name)"></date-field></div></fieldset>
      <fieldset><legend>Thời hạn từng cấp (ngày làm việc)</legend><div class="rc-row">
        <date-field v-for="[name, label] in DEADLINES" :key="name" v-model="state.form[name]" :field="name" :label="label" required
          :error="errorAt(name)"></date-field></div></fieldset>
      <details class="rc-fold"><summary>Đơn vị phải báo cáo: {{ state.preparation.units.length - state.leftOut.length }}/{{ state.preparation.units.length }}</summary>
        <p class="rc-hint">Đánh dấu đơn vị không hỏi trong kỳ này; sau này vẫn đưa lại được.</p>
        <div class="rc-columns"><label v-for="unit in state.preparation.units" :key="unit.code" class="rc-choice">
          <input v-model="state.leftOut" type="checkbox" :value="unit.code"> {{ unit.label }} ({{ unit.code }})</label></div>
        <text-field v-model="state.form.leftOutReason" field="leftOutReason" label="Lý do không hỏi" :required="state.leftOut.length > 0"
          :error="errorAt('leftOutReason')"></text-field>
      </details>
      <button type="button" class="rc-button rc-primary" :disabled="state.busy" @click="run">{{ state.busy ? 'Đang tính…' : 'Diễn tập' }}</button>
      <button v-if="state.rehearsal" type="button" class="rc-button" @click="csv">Tải diễn tập (CSV)</button>
      <rehearsal-view v-if="state.rehearsal" :rehearsal="state.rehearsal"></rehearsal-view>
    </template>
  </div>`,
};

/** The form with which the city's office opens a period, in Tasklist's dialog that starts a process. */
export function open({ camForm, scope, node }) {
  const session = reactive({ error: '', prepare: async () => null });
  createApp(OpenPeriod, { session }).mount(node);
  let checked = null;
  camForm.on('submit', () => {
    if (checked) {
      camForm.variableManager.variables = {};
      checked.forEach((entry) => camForm.variableManager.createVariable(entry));
      checked = null;
      return;
    }
    camForm.submitPrevented = true;
    session.error = '';
    session.prepare().then((variables) => {
      checked = variables;
      if (checked) scope.$apply(() => scope.complete()); // Tasklist's own way, which closes the dialog
    });
  });
  camForm.on('submit-failed', (_, [error]) => {
    if (camForm.submitPrevented) return;
    session.error = plainSentence(error.message);
    error.message = SHOWN_BY_FORM;
  });
}
