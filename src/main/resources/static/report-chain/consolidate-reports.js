import { onUnmounted, provide, ref } from './vue.js';
import { AnswerTable } from './answer-table.js';
import { ConsolidationView } from './consolidation-view.js';
import { FoldedReport } from './report-view.js';
import { ReportEditor } from './report-editor.js';
import { openAnswers } from './answers.js';
import { openDraft } from './draft.js';
import { openTask } from './task-form.js';
import { UnchangedDraft } from './unchanged-draft.js';
import { readyToSend } from './ready-to-send.js';
import { variable } from './decision-form.js';

/** The city's drafter consolidates the approved reports, completes the city's own, and submits it. */
const ConsolidateReports = {
  components: { AnswerTable, ConsolidationView, FoldedReport, ReportEditor, UnchangedDraft },
  props: { session: { type: Object, required: true } },
  setup({ session }) {
    const { view } = session;
    const draft = openDraft(session.taskId, view);
    const answers = openAnswers(session.taskId, view); // after a return, opinions may still wait for their answer
    provide('draft', draft);
    provide('answers', answers);
    const page = ref(null);
    const flush = () => Promise.all([answers.flush(), draft.flush(true)]);

    session.prepare = async () =>
      ((await answers.ready(page.value)) && (await readyToSend(draft, page.value))
        ? [variable('decision', 'String', 'SUBMIT')] : null);
    session.leave = () => session.claimed && flush();
    onUnmounted(() => [draft, answers].forEach((part) => part.dispose()));
    return { view, answers, page, flush };
  },
  template: `
  <div ref="page">
    <consolidation-view :period="view.report.period.code" :before="session.claimed ? flush : undefined"
      @consolidated="session.reload()"></consolidation-view>
    <folded-report v-if="!session.claimed" :view="view" open></folded-report>
    <template v-else>
      <answer-table v-if="answers.rows.length" :view="view"></answer-table>
      <h3>Báo cáo của Thành ủy</h3>
      <report-editor :session="session"></report-editor>
      <unchanged-draft :view="view"></unchanged-draft>
      <div class="rc-decision">
        <button type="button" class="rc-button rc-primary rc-send" :disabled="session.busy" @click="session.submit()">
          {{ session.busy ? 'Đang gửi…' : 'Gửi' }}
        </button>
      </div>
    </template>
  </div>`,
};

export const open = (context) => openTask(ConsolidateReports, context);
