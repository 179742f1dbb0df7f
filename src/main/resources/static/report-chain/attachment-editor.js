import { inject, reactive } from './vue.js';
import { uploadAttachment } from './api.js';
import { AttachmentLinks } from './report-view.js';
import { FindingNotes } from './findings.js';
import { fieldId } from './fields.js';

const LARGEST = 5 * 1024 * 1024;

/** Files that go with the report; each is stored as soon as it is chosen. */
export const AttachmentEditor = {
  components: { AttachmentLinks, FindingNotes },
  props: { taskId: { type: String, required: true }, report: { type: String, required: true } },
  setup(props) {
    const draft = inject('draft');
    const state = reactive({ busy: '', errors: [], removed: null });
    const store = async (file) => {
      if (file.size > LARGEST) throw new Error(`“${file.name}” lớn hơn 5 MB; đồng chí chia nhỏ hoặc nén lại.`);
      const stored = await uploadAttachment(props.taskId, file);
      if (!draft.content.attachments.some((other) => other.sha256 === stored.sha256)) draft.content.attachments.push(stored);
    };
    const upload = async (event) => {
      const files = [...event.target.files];
      state.errors = [];
      for (const file of files) {
        state.busy = file.name;
        await store(file).catch((error) => state.errors.push(error.message));
      }
      state.busy = '';
      event.target.value = '';
    };
    const remove = (file) => {
      const index = draft.content.attachments.indexOf(file);
      state.removed = { index, file: draft.content.attachments.splice(index, 1)[0] };
    };
    const undo = () => {
      draft.content.attachments.splice(state.removed.index, 0, state.removed.file);
      state.removed = null;
    };
    return { draft, state, upload, remove, undo, id: fieldId('attachments') };
  },
  template: `
  <section class="rc-part" aria-label="Tệp đính kèm">
    <h4>Tệp đính kèm ({{ draft.content.attachments.length }})</h4>
    <attachment-links :report="report" :attachments="draft.content.attachments">
      <template #default="{ file }">
        <button type="button" class="rc-link" :aria-label="'Bỏ tệp ' + file.name" @click="remove(file)">Bỏ</button>
      </template>
    </attachment-links>
    <p v-if="state.removed" role="status">Đã bỏ “{{ state.removed.file.name }}”.
      <button type="button" class="rc-link" @click="undo()">Hoàn tác</button></p>
    <div class="rc-field">
      <label :for="id">Thêm tệp</label>
      <input :id="id" type="file" multiple accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg" :aria-describedby="id + '-note'" @change="upload">
      <p :id="id + '-note'" class="rc-hint">PDF, DOCX, XLSX, PNG hoặc JPEG, mỗi tệp không quá 5 MB.</p>
    </div>
    <p v-if="state.busy" role="status">Đang tải lên “{{ state.busy }}”…</p>
    <p v-for="message in state.errors" :key="message" class="rc-error" role="alert">{{ message }}</p>
    <finding-notes at="attachments"></finding-notes>
  </section>`,
};
