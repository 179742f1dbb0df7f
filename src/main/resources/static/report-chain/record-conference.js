import { reactive } from './vue.js';
import { loadConference, saveConference } from './api.js';
import { DecisionForm } from './decision-form.js';
import { ChoiceField, DateField, TextField } from './fields.js';
import { FoldedReport } from './report-view.js';
import { openTask } from './task-form.js';
import { showTime } from './dates.js';

const EMPTY_TASK = () => ({ code: '', title: '', owner: '', due: '', source: '' });

/** The record of the conference: when it met, its papers, what it resolved, and what it gives units to do. */
const RecordConference = {
  components: { ChoiceField, DateField, DecisionForm, FoldedReport, TextField },
  props: { session: { type: Object, required: true } },
  setup({ session }) {
    const state = reactive({ conference: null, units: [], error: '', savedAt: '', busy: false });
    loadConference(session.taskId).then((view) => {
      state.conference = view.conference;
      state.units = view.units;
    }, (error) => { state.error = error.message; });
    const save = async () => {
      state.busy = true;
      state.error = '';
      try {
        const { ordinal } = state.conference;
        await saveConference(session.taskId, { ...state.conference, ordinal: ordinal === '' || ordinal === null ? null : Number(ordinal) });
        state.savedAt = new Date().toISOString();
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
      return !state.error;
    };
    session.leave = () => { if (session.claimed && state.conference) save(); };
    const number = (rows) => `NV-${String(rows.length + 1).padStart(2, '0')}`;
    return {
      state, save, showTime, session,
      addPaper: () => state.conference.papers.push({ title: '', number: '' }),
      addTask: () => state.conference.tasks.push({ ...EMPTY_TASK(), code: number(state.conference.tasks) }),
      remove: (rows, i) => rows.splice(i, 1),
    };
  },
  template: `
  <folded-report :view="session.view"></folded-report>
  <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
  <section v-if="state.conference" class="rc-part" aria-label="Hội nghị">
    <h3>Hội nghị</h3>
    <div class="rc-row rc-row-wide">
      <text-field v-model="state.conference.body" field="body" label="Cơ quan họp" required :readonly="!session.claimed"></text-field>
      <text-field v-model="state.conference.ordinal" field="ordinal" label="Hội nghị lần thứ" numeric required :readonly="!session.claimed"></text-field>
      <text-field v-model="state.conference.term" field="term" label="Nhiệm kỳ" required :readonly="!session.claimed"></text-field>
      <date-field v-model="state.conference.from" field="from" label="Từ ngày" required :readonly="!session.claimed"></date-field>
      <date-field v-model="state.conference.to" field="to" label="Đến ngày" required :readonly="!session.claimed"></date-field>
      <text-field v-model="state.conference.resolution" field="resolution" label="Nghị quyết, kết luận (số, ký hiệu)" required :readonly="!session.claimed"></text-field>
    </div>
    <text-field v-model="state.conference.conclusion" field="conclusion" label="Nội dung kết luận" :rows="3" :readonly="!session.claimed"></text-field>
    <h4>Tài liệu trình hội nghị ({{ state.conference.papers.length }})</h4>
    <div v-for="(paper, i) in state.conference.papers" :key="i" class="rc-row rc-row-wide">
      <text-field v-model="paper.title" :field="'papers.' + i + '.title'" :label="'Tài liệu ' + (i + 1)" required :readonly="!session.claimed"></text-field>
      <text-field v-model="paper.number" :field="'papers.' + i + '.number'" label="Số, ký hiệu" :readonly="!session.claimed"></text-field>
      <button type="button" class="rc-button rc-small" :disabled="!session.claimed" @click="remove(state.conference.papers, i)">Bỏ tài liệu {{ i + 1 }}</button>
    </div>
    <button type="button" class="rc-button" :disabled="!session.claimed" @click="addPaper">Thêm tài liệu</button>
    <h4>Nhiệm vụ giao sau hội nghị ({{ state.conference.tasks.length }})</h4>
    <fieldset v-for="(task, i) in state.conference.tasks" :key="i" :disabled="!session.claimed"><legend>Nhiệm vụ {{ task.code || i + 1 }}</legend>
      <div class="rc-row rc-row-wide">
        <text-field v-model="task.code" :field="'tasks.' + i + '.code'" label="Mã" required></text-field>
        <text-field v-model="task.title" :field="'tasks.' + i + '.title'" label="Nội dung" required></text-field>
        <choice-field v-model="task.owner" :field="'tasks.' + i + '.owner'" label="Đơn vị thực hiện" blank="Mọi đơn vị" :choices="state.units"></choice-field>
        <date-field v-model="task.due" :field="'tasks.' + i + '.due'" label="Hạn thực hiện" required></date-field>
        <text-field v-model="task.source" :field="'tasks.' + i + '.source'" label="Căn cứ" required></text-field>
        <button type="button" class="rc-button rc-small" @click="remove(state.conference.tasks, i)">Bỏ nhiệm vụ {{ i + 1 }}</button>
      </div></fieldset>
    <button type="button" class="rc-button" :disabled="!session.claimed" @click="addTask">Thêm nhiệm vụ</button>
    <button type="button" class="rc-button rc-primary" :disabled="!session.claimed || state.busy" @click="save">{{ state.busy ? 'Đang lưu…' : 'Lưu' }}</button>
    <span v-if="state.savedAt" role="status">Đã lưu lúc {{ showTime(state.savedAt) }}.</span>
  </section>
  <p v-else-if="!state.error" role="status">Đang tải…</p>
  <conference-decision v-if="state.conference" :session="session" :save="save"></conference-decision>`,
};

/** The decision; what has been typed is saved before it is sent. */
RecordConference.components.ConferenceDecision = {
  components: { DecisionForm },
  props: { session: { type: Object, required: true }, save: { type: Function, required: true } },
  mounted() {
    const prepare = this.session.prepare;
    this.session.prepare = async () => ((await this.save()) ? prepare() : null);
  },
  template: '<decision-form :session="session" title="Kết quả hội nghị" text-label="Lý do, khi trả lại"></decision-form>',
};

export const open = (context) => openTask(RecordConference, context);
