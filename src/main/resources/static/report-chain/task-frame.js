import { nextTick, onUnmounted, ref, watch } from './vue.js';
import { DecisionBar } from './decision-bar.js';
import { ReportHistory } from './history.js';
import { Stepper } from './stepper.js';
import { showInstant } from './dates.js';
import { unfoldForPrint } from './print.js';

/** Says what was returned, by whom and why, above the work on it. */
const Returned = {
  props: { returned: { type: Object, required: true } },
  setup: () => ({ showInstant }),
  template: `
  <section class="rc-box rc-warn" aria-label="Báo cáo bị trả lại">
    <p><strong>Báo cáo bị trả lại</strong> – {{ returned.byTitle || returned.by }}, bước {{ returned.stepLabel || returned.step }},
      {{ showInstant(returned.at) }}</p>
    <p v-if="returned.reasonLabel">Lý do: {{ returned.reasonLabel }}</p>
    <p class="rc-text">{{ returned.text }}</p>
    <p v-if="returned.wayBackLabel">Sau khi chỉnh lý: {{ returned.wayBackLabel }}</p>
  </section>`,
};

/** What every task shows: of which report it is, by when, why it was returned, who may act, and what went wrong. */
export const TaskFrame = {
  components: { DecisionBar, ReportHistory, Returned, Stepper },
  props: { session: { type: Object, required: true }, page: { type: Object, required: true } },
  setup(props) {
    const alert = ref(null);
    const task = ref(null);
    onUnmounted(unfoldForPrint());
    watch(() => props.session.error, async (message) => {
      if (!message) return;
      await nextTick();
      alert.value?.focus();
    });
    return { alert, task, showInstant };
  },
  template: `
  <div ref="task" class="rc-task">
    <p class="rc-back"><a href="#/viec">← Danh sách việc</a></p>
    <p v-if="!session.view && !session.error" role="status">Đang tải…</p>
    <template v-if="session.view">
      <header class="rc-head">
        <p class="rc-report-name">Báo cáo {{ session.view.report.period.title }} của
          {{ session.view.report.unit.committee }}</p>
        <p v-if="session.view.task.description" class="rc-text">{{ session.view.task.description }}</p>
        <ul class="rc-facts">
          <li v-if="session.view.task.postTitle">Với tư cách: <b>{{ session.view.task.postTitle }}</b>{{ session.view.task.unheld ? ' (chưa có người giữ, đồng chí trông coi việc này)' : '' }}{{ session.view.task.onBehalfOf ? ' (thay mặt ' + session.view.task.onBehalfOf + ')' : '' }}</li>
          <li v-if="session.view.task.due">Hạn xử lý: <b>{{ showInstant(session.view.task.due) }}</b></li>
          <li v-if="session.view.version">Phiên bản: <b>{{ session.view.version.number }}</b></li>
          <li v-if="session.view.report.stateLabel">Trạng thái: <b>{{ session.view.report.stateLabel }}</b></li>
        </ul>
      </header>
      <stepper :chain="session.view.chain"></stepper>
      <div v-if="!session.claimed" class="rc-box rc-info">
        <p>Đồng chí chưa nhận việc này nên chỉ xem được nội dung.</p>
        <button v-if="!session.view.task.assignee" type="button" class="rc-button" @click="session.claim()">Nhận việc</button>
      </div>
      <returned v-if="session.view.returned" :returned="session.view.returned"></returned>
      <report-history :report="session.view.report.id"></report-history>
      <component :is="page" :key="session.claimed" :session="session"></component>
    </template>
    <p v-if="session.error" ref="alert" class="rc-box rc-error-box" role="alert" tabindex="-1">{{ session.error }}</p>
    <decision-bar v-if="session.view" :page="task"></decision-bar>
  </div>`,
};
