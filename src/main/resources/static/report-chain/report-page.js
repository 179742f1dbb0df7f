import { nextTick, onUnmounted, reactive } from './vue.js';
import { cancelReport, correctReport, loadReport, recallReport } from './api.js';
import { ActWithReason } from './act-with-reason.js';
import { CompareVersions, sameAsBefore } from './changes.js';
import { OpinionsView } from './opinions-view.js';
import { ReportHistory } from './history.js';
import { Oversight } from './oversight.js';
import { Pictures } from './pictures.js';
import { ReportView } from './report-view.js';
import { Stepper } from './stepper.js';
import { fieldId } from './fields.js';
import { showDate, showInstant } from './dates.js';
import { printPage, unfoldForPrint } from './print.js';
import { ACT } from './words.js';

/** One report to read at any time: its newest version, all versions, opinions with answers, and why it was returned. */
export const ReportPage = {
  components: { ActWithReason, CompareVersions, OpinionsView, Oversight, Pictures, ReportHistory, ReportView, Stepper },
  props: { report: { type: String, required: true } },
  setup(props) {
    const state = reactive({ view: null, error: '', acts: 0 });
    const load = async () => {
      try {
        state.view = await loadReport(props.report);
        state.acts += 1;
      } catch (error) {
        state.error = error.message;
      }
    };
    /** Goes to the section that the address names, as a link from a consolidation does. */
    const goToSection = async () => {
      await nextTick();
      const section = new URLSearchParams(location.hash.split('?')[1]).get('muc');
      const target = section && document.getElementById(fieldId(`read.${section}`));
      target?.focus({ preventScroll: true });
      target?.scrollIntoView();
    };
    load().then(goToSection);
    onUnmounted(unfoldForPrint());
    return {
      state, load, printPage, showDate, showInstant, sameAsBefore, ACT,
      recall: (reason) => recallReport(props.report, reason),
      cancel: (reason) => cancelReport(props.report, reason),
      correct: (reason) => correctReport(props.report, reason),
    };
  },
  template: `
  <main class="rc rc-page">
    <p><a href="#/bao-cao">← Danh sách báo cáo</a></p>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p v-else-if="!state.view" role="status">Đang tải…</p>
    <template v-else>
      <h2>Báo cáo {{ state.view.report.period.title }} của {{ state.view.report.unit.committee }}</h2>
      <p>Trạng thái: <b>{{ state.view.report.stateLabel }}</b> · Mã hồ sơ: {{ state.view.report.id }}</p>
      <stepper :chain="state.view.chain"></stepper>
      <div class="rc-acts">
        <button type="button" class="rc-button" @click="printPage">In</button>
        <act-with-reason v-if="state.view.mayRecall" name="Thu hồi" :act="recall" @done="load"
          warning="Thu hồi đưa báo cáo về người soạn thảo; các bước đang chờ xử lý sẽ dừng."></act-with-reason>
        <act-with-reason v-if="state.view.mayCancel" name="Hủy báo cáo" :act="cancel" @done="load"
          warning="Hủy báo cáo kết thúc hồ sơ này; không thể mở lại."></act-with-reason>
        <act-with-reason v-if="state.view.mayCorrect" name="Đính chính" :act="correct" @done="load"
          warning="Đính chính mở lại báo cáo để người soạn thảo sửa thành phiên bản mới, qua đủ các cấp; phiên bản đã duyệt giữ nguyên."></act-with-reason>
        <oversight v-if="state.view.oversight" :report="state.view.report.id" :step="state.view.oversight" @done="load"></oversight>
      </div>
      <report-history :key="state.acts" :report="state.view.report.id"></report-history>
      <section v-if="state.view.returns?.length" class="rc-part" aria-label="Các lần trả lại">
        <h3>Các lần trả lại ({{ state.view.returns.length }})</h3>
        <div v-for="(returned, i) in state.view.returns" :key="i" class="rc-box rc-warn">
          <p><b>{{ returned.byTitle || returned.by }}</b>, bước {{ returned.stepLabel || returned.step }}, {{ showInstant(returned.at) }} – {{ returned.reasonLabel }}</p>
          <p class="rc-text">{{ returned.text }}</p>
        </div>
      </section>
      <section v-if="state.view.signed || state.view.documents?.length || state.view.acts?.length" class="rc-part" aria-label="Các việc đã làm">
        <h3>Ký, ban hành, tiếp nhận, duyệt</h3>
        <ul>
          <li v-if="state.view.signed">Ký {{ state.view.signed.authority }}: {{ state.view.signed.person }}, {{ showInstant(state.view.signed.at) }} (phiên bản {{ state.view.signed.version }})</li>
          <li v-for="item in state.view.documents" :key="item.number">Ban hành: Số {{ item.number }}-{{ item.symbol }}, ngày {{ showDate(item.issuedOn) }} (phiên bản {{ item.version }})</li>
          <li v-for="(act, i) in state.view.acts" :key="i">{{ ACT[act.kind] || act.kind }}: {{ act.person }}, {{ showInstant(act.at) }}<template v-if="act.reason"> – {{ act.reason }}</template></li>
        </ul>
      </section>
      <section v-if="state.view.versions?.length" class="rc-part" aria-label="Các phiên bản">
        <h3>Các phiên bản ({{ state.view.versions.length }})</h3>
        <div class="rc-scroll" tabindex="0" role="region" aria-label="Danh sách phiên bản">
          <table class="rc-table">
            <thead><tr><th scope="col">Phiên bản</th><th scope="col">Người gửi</th><th scope="col">Thời điểm gửi</th><th scope="col">Mã băm SHA-256</th></tr></thead>
            <tbody><tr v-for="(version, i) in state.view.versions" :key="version.number">
              <th scope="row">{{ version.number }}</th><td>{{ version.author }}</td><td>{{ showInstant(version.submittedAt) }}</td>
              <td><code :title="version.sha256">{{ version.sha256.slice(0, 16) }}…</code>
                <span v-if="sameAsBefore(state.view.versions, i)" class="rc-hint">không thay đổi so với phiên bản {{ state.view.versions[i - 1].number }}</span></td>
            </tr></tbody>
          </table>
        </div>
      </section>
      <compare-versions v-if="state.view.versions?.length > 1" :report="state.view.report.id" :versions="state.view.versions"></compare-versions>
      <opinions-view :view="state.view"></opinions-view>
      <pictures :view="state.view"></pictures>
      <report-view v-if="state.view.version" :view="state.view" :content="state.view.version.content"></report-view>
      <p v-else>Chưa có báo cáo: đơn vị chưa gửi phiên bản nào.</p>
    </template>
  </main>`,
};
