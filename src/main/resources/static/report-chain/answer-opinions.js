import { onUnmounted, provide, ref } from './vue.js';
import { AnswerTable } from './answer-table.js';
import { FoldedReport } from './report-view.js';
import { OpinionsView } from './opinions-view.js';
import { ReportEditor } from './report-editor.js';
import { openAnswers } from './answers.js';
import { openDraft } from './draft.js';
import { NextDue } from './next-due.js';
import { openTask } from './task-form.js';
import { UnchangedDraft } from './unchanged-draft.js';
import { readyToSend } from './ready-to-send.js';
import { variable } from './decision-form.js';

/** The drafter answers each opinion, changes the report where an opinion is absorbed, and submits the next version. */
const AnswerOpinions = {
  components: { AnswerTable, FoldedReport, NextDue, OpinionsView, ReportEditor, UnchangedDraft },
  props: { session: { type: Object, required: true } },
  setup({ session }) {
    const { view } = session;
    const draft = openDraft(session.taskId, view);
    const answers = openAnswers(session.taskId, view);
    provide('draft', draft);
    provide('answers', answers);
    const page = ref(null);

    session.prepare = async () =>
      ((await answers.ready(page.value)) && (await readyToSend(draft, page.value))
        ? [variable('decision', 'String', 'SUBMIT')] : null);
    session.leave = () => session.claimed && Promise.all([answers.flush(), draft.flush(true)]);
    onUnmounted(() => [draft, answers].forEach((part) => part.dispose()));
    return { view, page };
  },
  template: `
  <div ref="page">
    <template v-if="!session.claimed">
      <opinions-view :view="view"></opinions-view>
      <folded-report :view="view" open></folded-report>
    </template>
    <template v-else>
      <answer-table :view="view"></answer-table>
      <h3>Chỉnh lý báo cáo</h3>
      <report-editor :session="session"></report-editor>
      <unchanged-draft :view="view"></unchanged-draft>
      <div class="rc-decision">
        <next-due :decision="view.decisions.find(({ code }) => code === 'SUBMIT')"></next-due>
        <button type="button" class="rc-button rc-primary rc-send" :disabled="session.busy" @click="session.submit()">
          {{ session.busy ? 'Đang gửi…' : 'Gửi' }}
        </button>
      </div>
    </template>
  </div>`,
};

export const open = (context) => openTask(AnswerOpinions, context);
