import { nextTick, onUnmounted, provide, reactive, ref, watch } from './vue.js';
import { ClassifiedStub, checkStub, stubVariables } from './classified-stub.js';
import { ChoiceField } from './fields.js';
import { FoldedReport } from './report-view.js';
import { ReportEditor } from './report-editor.js';
import { openDraft } from './draft.js';
import { openTask } from './task-form.js';
import { readyToSend } from './ready-to-send.js';
import { variable } from './decision-form.js';
import { SECRECY, choices } from './words.js';

/** The drafter writes the report and submits it, or registers a classified one without its content. */
const DraftReport = {
  components: { ChoiceField, ClassifiedStub, FoldedReport, ReportEditor },
  props: { session: { type: Object, required: true } },
  setup({ session }) {
    const { view } = session;
    const draft = openDraft(session.taskId, view);
    provide('draft', draft);
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
      ((await readyToSend(draft, page.value)) ? [variable('decision', 'String', 'SUBMIT')] : null);
    session.prepare = () => (secrecy.value === 'NONE' ? submitted() : registered());
    session.leave = () => session.claimed && draft.flush(true);
    onUnmounted(draft.dispose);
    return { view, draft, secrecy, stub, errors, page, secrecies: choices(SECRECY) };
  },
  template: `
  <div ref="page">
    <folded-report v-if="!session.claimed" :view="view" open></folded-report>
    <template v-else>
      <div class="rc-row">
        <choice-field v-model="secrecy" field="secrecy" label="Độ mật" :choices="secrecies"></choice-field>
      </div>
      <classified-stub v-if="secrecy !== 'NONE'" :stub="stub" :errors="errors"></classified-stub>
      <report-editor v-else :session="session"></report-editor>
      <div class="rc-decision">
        <button type="button" class="rc-button rc-primary rc-send" :disabled="session.busy" @click="session.submit()">
          {{ session.busy ? 'Đang gửi…' : secrecy === 'NONE' ? 'Gửi' : 'Đăng ký và chuyển đường cơ yếu' }}
        </button>
      </div>
    </template>
  </div>`,
};

export const open = (context) => openTask(DraftReport, context);
