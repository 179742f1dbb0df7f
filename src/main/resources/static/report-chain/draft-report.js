import { nextTick, onUnmounted, provide, reactive, ref, watch } from './vue.js';
import { AnswerTable } from './answer-table.js';
import { ClassifiedStub, checkStub, stubVariables } from './classified-stub.js';
import { ChoiceField } from './fields.js';
import { FoldedReport } from './report-view.js';
import { ReportEditor } from './report-editor.js';
import { openAnswers } from './answers.js';
import { openDraft } from './draft.js';
import { NextDue } from './next-due.js';
import { openTask } from './task-form.js';
import { UnchangedDraft } from './unchanged-draft.js';
import { readyToSend } from './ready-to-send.js';
import { variable } from './decision-form.js';
import { SECRECY, choices } from './words.js';

/** The drafter writes the report and submits it, or registers a classified one without its content. */
const DraftReport = {
  components: { AnswerTable, ChoiceField, ClassifiedStub, FoldedReport, NextDue, ReportEditor, UnchangedDraft },
  props: { session: { type: Object, required: true } },
  setup({ session }) {
    const { view } = session;
    const draft = openDraft(session.taskId, view);
    const answers = openAnswers(session.taskId, view); // after a return, opinions may still wait for their answer
    provide('draft', draft);
    provide('answers', answers);
    const secrecy = ref('NONE');
    const stub = reactive({ documentNumber: '', date: '', holder: '', understood: false });
    watch(secrecy, (level) => { draft.held = level !== 'NONE'; });
    const errors = ref({});
    const page = ref(null);

    const registered = async () => {
      errors.value = checkStub(stub);
      if (Object.keys(errors.value).length === 0) return stubVariables(secrecy.value, stub);
      await nextTick();
      page.value.querySelector('[aria-invalid=true]')?.focus();
      return null;
    };
    const submitted = async () =>
      ((await answers.ready(page.value)) && (await readyToSend(draft, page.value)) ? [variable('decision', 'String', 'SUBMIT')] : null);
    session.prepare = () => (secrecy.value === 'NONE' ? submitted() : registered());
    session.leave = () => session.claimed && Promise.all([answers.flush(), draft.flush(true)]);
    onUnmounted(() => [draft, answers].forEach((part) => part.dispose()));
    return { view, draft, answers, secrecy, stub, errors, page, secrecies: choices(SECRECY) };
  },
  template: `
  <div ref="page">
    <folded-report v-if="!session.claimed" :view="view" open></folded-report>
    <template v-else>
      <div class="rc-row">
        <choice-field v-model="secrecy" field="secrecy" label="Độ mật" :choices="secrecies"></choice-field>
      </div>
      <classified-stub v-if="secrecy !== 'NONE'" :stub="stub" :errors="errors"></classified-stub>
      <template v-else>
        <answer-table v-if="answers.rows.length" :view="view"></answer-table>
        <report-editor :session="session"></report-editor>
      </template>
      <unchanged-draft v-if="secrecy === 'NONE'" :view="view"></unchanged-draft>
      <div class="rc-decision">
        <next-due v-if="secrecy === 'NONE'" :decision="view.decisions.find(({ code }) => code === 'SUBMIT')"></next-due>
        <button type="button" class="rc-button rc-primary rc-send" :disabled="session.busy" @click="session.submit()">
          {{ session.busy ? 'Đang gửi…' : secrecy === 'NONE' ? 'Gửi' : 'Đăng ký và chuyển đường cơ yếu' }}
        </button>
      </div>
    </template>
  </div>`,
};

export const open = (context) => openTask(DraftReport, context);
