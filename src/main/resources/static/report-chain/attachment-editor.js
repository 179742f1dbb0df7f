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
    const state = reactive({ sending: [], errors: [], removed: null, over: false });
    const store = async (sending) => {
      const { file } = sending;
      if (file.size > LARGEST) throw new Error(`“${file.name}” lớn hơn 5 MB; đồng chí chia nhỏ hoặc nén lại.`);
      const stored = await uploadAttachment(props.taskId, file, (share) => { sending.percent = Math.round(share * 100); });
      if (!draft.content.attachments.some((other) => other.sha256 === stored.sha256)) draft.content.attachments.push(stored);
    };
    const upload = async (files) => {
      state.errors = [];
      const queue = files.map((file) => reactive({ file, percent: 0 }));
      state.sending.push(...queue);
      for (const sending of queue) {
        await store(sending).catch((error) => state.errors.push(error.message));
        state.sending = state.sending.filter((other) => other !== sending);
      }
    };
    const choose = async (event) => {
      const files = [...event.target.files];
      event.target.value = '';
      await upload(files);
    };
    const drop = (event) => {
      state.over = false;
      const items = [...event.dataTransfer.items].filter((item) => item.kind === 'file');
      const folders = items.filter((item) => item.webkitGetAsEntry?.()?.isDirectory);
      const files = items.filter((item) => !folders.includes(item)).map((item) => item.getAsFile());
      upload(files);
      if (folders.length > 0) state.errors.push('Không đính kèm được thư mục; đồng chí chọn từng tệp trong thư mục.');
    };
    const remove = (file) => {
      const index = draft.content.attachments.indexOf(file);
      state.removed = { index, file: draft.content.attachments.splice(index, 1)[0] };
    };
    const undo = () => {
      draft.content.attachments.splice(state.removed.index, 0, state.removed.file);
      state.removed = null;
    };
    return { draft, state, choose, drop, remove, undo, id: fieldId('attachments') };
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
    <div class="rc-field rc-drop" :class="{ 'rc-drop-over': state.over }" @dragover.prevent="state.over = true"
      @dragleave="state.over = false" @drop.prevent="drop">
      <label :for="id">Thêm tệp</label>
      <input :id="id" type="file" multiple accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg" :aria-describedby="id + '-note'" @change="choose">
      <p :id="id + '-note'" class="rc-hint">Chọn tệp hoặc kéo tệp thả vào khung này: PDF, DOCX, XLSX, PNG hoặc JPEG, mỗi tệp không quá 5 MB.</p>
    </div>
    <ul v-if="state.sending.length" class="rc-sending" aria-label="Tệp đang tải lên">
      <li v-for="{ file, percent } in state.sending" :key="file.name">“{{ file.name }}”
        <progress :value="percent" max="100" :aria-label="'Đã tải lên ' + file.name">{{ percent }}%</progress> {{ percent }}%</li>
    </ul>
    <p v-for="message in state.errors" :key="message" class="rc-error" role="alert">{{ message }}</p>
    <finding-notes at="attachments"></finding-notes>
  </section>`,
};
