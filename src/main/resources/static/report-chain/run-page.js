import { nextTick, reactive, ref } from './vue.js';
import { loadRun } from './api.js';
import { showInstant } from './dates.js';
import { ReportHistory } from './history.js';
import { ResendMail } from './resend-mail.js';
import { RunView } from './run-view.js';

/** One report for those who watch, during its life and after its end: its way through the models, its history, its mails. */
export const RunPage = {
  components: { ReportHistory, ResendMail, RunView },
  props: { report: { type: String, required: true } },
  setup(props) {
    const state = reactive({ view: null, error: '', resending: null, told: '' });
    const told = ref(null);
    const load = async () => {
      try {
        state.view = await loadRun(props.report);
      } catch (error) {
        state.error = error.message;
      }
    };
    load();
    const resent = async (sentence) => {
      Object.assign(state, { resending: null, told: sentence });
      await load();
      await nextTick();
      told.value?.focus();
    };
    const own = () => state.view.instances.filter(({ caller }) => !caller);
    const tasklist = document.querySelector('base')?.getAttribute('app-root');
    return { state, told, resent, own, showInstant, content: `${tasklist}/app/tasklist/default/#/bao-cao/${encodeURIComponent(props.report)}` };
  },
  template: `
  <main class="rc rc-page rc-run-page">
    <p><a href="#/ky">← Kỳ báo cáo</a></p>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p v-else-if="!state.view" role="status">Đang tải…</p>
    <template v-else>
      <h2>Báo cáo {{ state.view.report.period.title }} của {{ state.view.report.unit.committee }}</h2>
      <p>Trạng thái: <b>{{ state.view.report.stateLabel }}</b> · Mã hồ sơ: {{ state.view.report.id }} · <a class="rc-link" :href="content">Nội dung báo cáo</a></p>
      <p v-if="!state.view.instances.length" class="rc-box rc-info">Hồ sơ chưa chạy, hoặc dữ liệu của quy trình đã hết thời hạn lưu.</p>
      <section v-for="(run, i) in own()" :key="run.id" class="rc-part" :aria-label="run.name">
        <h3>{{ run.name }}<template v-if="i"> – lần {{ i + 1 }}</template></h3>
        <run-view :run="run" :all="state.view.instances"></run-view>
      </section>
      <report-history :report="state.view.report.id"></report-history>
      <details class="rc-fold">
        <summary>Thư đã lập ({{ state.view.mailsInAll }})</summary>
        <p v-if="state.view.mailsInAll > state.view.mails.length" class="rc-box rc-info">Chỉ hiện {{ state.view.mails.length }} thư mới nhất.</p>
        <p v-if="!state.view.mails.length">Chưa có thư nào.</p>
        <p v-if="state.told" ref="told" class="rc-box rc-info" role="status" tabindex="-1">{{ state.told }}</p>
        <div v-if="state.view.mails.length" class="rc-scroll" tabindex="0" role="region" aria-label="Thư đã lập">
          <table class="rc-table">
            <thead><tr><th scope="col">Lúc</th><th scope="col">Về việc</th><th scope="col">Người nhận</th><th scope="col">Tình trạng</th><th scope="col">Số lần gửi</th></tr></thead>
            <tbody><template v-for="mail in state.view.mails" :key="mail.id">
              <tr>
                <td>{{ showInstant(mail.at) }}</td><th scope="row">{{ mail.what }}</th><td>{{ mail.to }}</td>
                <td>{{ mail.stateLabel }}<template v-if="mail.sent"> lúc {{ showInstant(mail.sent) }}</template><template v-else-if="mail.next">, thử lại lúc {{ showInstant(mail.next) }}</template>
                  <span v-if="mail.reason" class="rc-hint">{{ mail.reason }}</span>
                  <button v-if="mail.resend && state.resending !== mail.id" type="button" class="rc-button" @click="Object.assign(state, { resending: mail.id, told: '' })">Gửi lại</button></td>
                <td class="rc-number">{{ mail.attempts }}</td>
              </tr>
              <tr v-if="mail.resend && state.resending === mail.id"><td colspan="5">
                <resend-mail :report="state.view.report.id" :mail="mail" @done="resent" @left="state.resending = null"></resend-mail>
              </td></tr>
            </template></tbody>
          </table>
        </div>
      </details>
    </template>
  </main>`,
};
