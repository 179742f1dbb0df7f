import { inject, nextTick } from './vue.js';
import { AttachmentEditor } from './attachment-editor.js';
import { CarriedEditor } from './carried-editor.js';
import { ChoiceField, TextField } from './fields.js';
import { FindingNotes, FindingSummary } from './findings.js';
import { EarlierNote } from './earlier-figures.js';
import { EditorContents } from './editor-contents.js';
import { SaveState, SaveTrouble } from './save-state.js';
import { NoteList } from './notes.js';
import { SectionEditor } from './section-editor.js';
import { showDate } from './dates.js';
import { AUTHORITY, URGENCY, choices } from './words.js';

/** The whole report as a drafter writes it; expects the draft to be provided as "draft". */
export const ReportEditor = {
  components: { AttachmentEditor, CarriedEditor, ChoiceField, EarlierNote, EditorContents, FindingNotes, FindingSummary, NoteList, SaveState, SaveTrouble, SectionEditor, TextField },
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
  <save-trouble :view="view"></save-trouble>
  <div class="rc-editor"><div class="rc-editor-columns">
  <editor-contents :view="view"></editor-contents>
  <div class="rc-editor-main">
  <finding-summary></finding-summary>
  <note-list :view="view"></note-list>
  <p class="rc-hint">Số ghi theo cách Việt Nam: dấu chấm giữa các hàng nghìn, dấu phẩy trước phần lẻ, ví dụ 6.482,91.
    Ngày ghi dạng 16/06/2022; ô “Tính đến” nhận cả tháng, dạng 06/2022. Số liệu của kỳ: {{ window }}.</p>
  <earlier-note :earlier="view.earlier"></earlier-note>
  <div class="rc-row">
    <choice-field v-model="draft.content.urgency" field="urgency" label="Độ khẩn" :choices="urgencies"></choice-field>
    <choice-field v-model="draft.content.signature.authority" field="signature.authority" label="Thẩm quyền ký" :choices="authorities"></choice-field>
    <text-field v-model="draft.content.signature.issuer" field="signature.issuer" label="Cơ quan ban hành"></text-field>
  </div>
  <finding-notes at="urgency"></finding-notes>
  <finding-notes at="signature"></finding-notes>
  <section-editor :view="view"></section-editor>
  <carried-editor></carried-editor>
  <attachment-editor :task-id="session.taskId" :report="view.report.id"></attachment-editor>
  </div></div></div>`,
};
