import { reactive } from './vue.js';
import { resendMail } from './api.js';
import { TextField } from './fields.js';

/** Sends a mail again that did not arrive, after saying what that does; for administrators. */
export const ResendMail = {
  components: { TextField },
  props: { report: { type: String, required: true }, mail: { type: Object, required: true } },
  emits: ['done', 'left'],
  setup(props, { emit }) {
    const state = reactive({ address: props.mail.resend.address ?? '', reason: '', errors: {}, error: '', busy: false });
    const send = async () => {
      state.errors = {
        address: state.address.trim() ? '' : 'Đồng chí nhập địa chỉ thư điện tử.',
        reason: state.reason.trim() ? '' : 'Đồng chí ghi rõ lý do.',
      };
      state.error = '';
      if (state.errors.address || state.errors.reason) return;
      state.busy = true;
      try {
        await resendMail(props.report, props.mail.id, { address: state.address.trim(), reason: state.reason.trim() });
        emit('done', `Đã đưa thư “${props.mail.what}” trở lại hàng đợi để gửi tới ${props.mail.to}, ${state.address.trim()}.`);
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    return { state, send };
  },
  template: `
  <form class="rc-box rc-warn" aria-label="Gửi lại thư" @submit.prevent="send">
    <p>Thư “{{ mail.what }}” được gửi lại tới <b>{{ mail.to }}</b>, nguyên văn như đã lập, theo địa chỉ dưới đây. Sự cố của thư này trên báo cáo được gỡ, và hiện lại nếu vẫn không gửi được. Lý do ghi vào lịch sử báo cáo; địa chỉ trong danh sách cán bộ không đổi.</p>
    <text-field v-model="state.address" field="resend.address" label="Địa chỉ thư điện tử" required :error="state.errors.address"
      :hint="mail.resend.before ? 'Lần trước gửi tới: ' + mail.resend.before : 'Lần trước chưa có địa chỉ.'"></text-field>
    <text-field v-model="state.reason" field="resend.reason" label="Lý do" required :rows="2" :error="state.errors.reason"></text-field>
    <p v-if="state.error" class="rc-error" role="alert">{{ state.error }}</p>
    <button type="submit" class="rc-button rc-primary" :disabled="state.busy">Xác nhận gửi lại</button>
    <button type="button" class="rc-button" @click="$emit('left')">Không gửi lại</button>
  </form>`,
};
