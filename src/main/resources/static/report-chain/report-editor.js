import { inject, nextTick } from './vue.js';
import { AttachmentEditor } from './attachment-editor.js';
import { ChoiceField, TextField } from './fields.js';
import { FindingNotes, FindingSummary } from './findings.js';
import { NoteList } from './notes.js';
import { SectionEditor } from './section-editor.js';
import { showDate, showInstant, showTime } from './dates.js';
import { AUTHORITY, URGENCY, choices } from './words.js';

/** Whether what was typed is saved, and what to do when somebody else saved in between. */
const SaveState = {
  setup: () => ({ draft: inject('draft'), showInstant, showTime }),
  template: `
  <span role="status" class="rc-saved">
    <template v-if="draft.saving">Đang lưu…</template>
    <template v-else-if="draft.dirty">Chưa lưu</template>
    <template v-else-if="draft.savedAt">Đã lưu lúc {{ showTime(draft.savedAt) }}</template>
    <template v-else>Chưa có bản nháp</template>
  </span>
  <p v-if="draft.error" class="rc-error" role="alert">Chưa lưu được: {{ draft.error }}</p>
  <div v-if="draft.conflict" class="rc-box rc-warn" role="alert">
    <p>{{ draft.conflict.message }}</p>
    <p v-if="draft.conflict.newest">Bản mới nhất do {{ draft.conflict.newest.savedBy }} lưu lúc {{ showInstant(draft.conflict.newest.savedAt) }}.
      Nội dung đồng chí đang nhập vẫn còn trên trang và chưa được lưu.</p>
    <button type="button" class="rc-button" @click="draft.settle(true)">Xem bản mới nhất, bỏ phần tôi vừa nhập</button>
    <button type="button" class="rc-button" @click="draft.settle(false)">Giữ bản của tôi, lưu đè</button>
  </div>`,
};

/** The whole report as a drafter writes it; expects the draft to be provided as "draft". */
export const ReportEditor = {
  components: { AttachmentEditor, ChoiceField, FindingNotes, FindingSummary, NoteList, SaveState, SectionEditor, TextField },
  props: { session: { type: Object, required: true } },
  setup(props) {
    const draft = inject('draft');
    const check = async () => {
      try {
        await draft.check();
        await nextTick();
        document.querySelector('[data-findings]')?.focus();
      } catch (error) {
        props.session.error = error.message;
      }
    };
    return {
      draft, check, view: props.session.view,
      urgencies: choices(URGENCY), authorities: choices(AUTHORITY),
      window: [props.session.view.report.period.figuresFrom, props.session.view.report.period.figuresTo].map(showDate).join(' – '),
    };
  },
  template: `
  <div class="rc-toolbar">
    <button type="button" class="rc-button" :disabled="draft.checking" @click="check">{{ draft.checking ? 'Đang kiểm tra…' : 'Kiểm tra' }}</button>
    <save-state></save-state>
  </div>
  <finding-summary></finding-summary>
  <note-list :view="view"></note-list>
  <p class="rc-hint">Số ghi theo cách Việt Nam: dấu chấm giữa các hàng nghìn, dấu phẩy trước phần lẻ, ví dụ 6.482,91.
    Ngày ghi dạng 16/06/2022; ô “Tính đến” nhận cả tháng, dạng 06/2022. Số liệu của kỳ: {{ window }}.</p>
  <div class="rc-row">
    <choice-field v-model="draft.content.urgency" field="urgency" label="Độ khẩn" :choices="urgencies"></choice-field>
    <choice-field v-model="draft.content.signature.authority" field="signature.authority" label="Thẩm quyền ký" :choices="authorities"></choice-field>
    <text-field v-model="draft.content.signature.issuer" field="signature.issuer" label="Cơ quan ban hành"></text-field>
  </div>
  <finding-notes at="urgency"></finding-notes>
  <finding-notes at="signature"></finding-notes>
  <section-editor :view="view"></section-editor>
  <attachment-editor :task-id="session.taskId" :report="view.report.id"></attachment-editor>`,
};
