import { computed, inject, nextTick, reactive, ref } from './vue.js';
import { answerNote, confirmNote, reopenNote, writeNote } from './api.js';
import { fieldId } from './fields.js';
import { showInstant } from './dates.js';

const MOST_CHARACTERS = 2000;

const elementId = (note) => `rc-note-${note.id}`;
const rowsOf = (view) => view.notes?.rows ?? [];

/** @param {object} view with its notes @returns {string} "Ghi chú (3, còn 1 chưa xử lý)" */
export function noteTitle(view) {
  const open = rowsOf(view).filter(({ state }) => state === 'OPEN').length;
  return `Ghi chú (${rowsOf(view).length}${open ? `, còn ${open} chưa xử lý` : ''})`;
}

/** @param {string} text as typed @returns {string} why it cannot be saved, or nothing */
export function wrongText(text) {
  const length = [...text.trim()].length;
  if (length === 0) return 'Đồng chí viết nội dung rồi lưu lại.';
  return length > MOST_CHARACTERS ? `Nội dung dài ${length} ký tự, nhiều nhất là ${MOST_CHARACTERS}. Đồng chí rút gọn rồi lưu lại.` : '';
}

/** Refuses to send a task while a note or an answer is written and not saved: it would be lost with the task. */
export function refuseUnsavedNotes() {
  const unsaved = document.querySelectorAll('[data-unsaved-note]').length;
  if (unsaved) throw new Error(`Còn ${unsaved} ghi chú hoặc trả lời ghi chú đã viết mà chưa lưu. Đồng chí lưu lại, hoặc xóa phần đã viết, rồi gửi.`);
}

/** Text that is being written, kept in this tab so that it is still there after a new login. */
function openText(view, name) {
  const key = `rc-note:${view.task?.assignee}:${view.report.id}:${name}`;
  const state = reactive({ text: sessionStorage.getItem(key) ?? '', error: '', busy: false });
  const keep = () => (state.text ? sessionStorage.setItem(key, state.text) : sessionStorage.removeItem(key));
  const send = async (act, emptyAllowed = false) => {
    state.error = emptyAllowed && !state.text.trim() ? '' : wrongText(state.text);
    if (state.error || state.busy) return false;
    state.busy = true;
    try {
      view.notes = await act(state.text);
      state.text = '';
      keep();
      return true;
    } catch (error) {
      state.error = error.message;
      return false;
    } finally {
      state.busy = false;
    }
  };
  return { state, keep, send };
}

/** The box in which a note or an answer is written. */
const NoteText = {
  props: { state: { type: Object, required: true }, id: { type: String, required: true }, label: { type: String, required: true } },
  emits: ['typed'],
  template: `
  <div class="rc-field">
    <label :for="id">{{ label }}</label>
    <textarea :id="id" v-model="state.text" rows="3" :data-unsaved-note="state.text.trim() ? '' : undefined" :aria-invalid="state.error ? 'true' : undefined"
      :aria-describedby="state.error ? id + '-error' : undefined" @input="$emit('typed')"></textarea>
    <p v-if="state.error" :id="id + '-error'" class="rc-error" role="alert">{{ state.error }}</p>
  </div>`,
};

/** The drafter's answer to a note. */
const AnswerBox = {
  components: { NoteText },
  props: { view: { type: Object, required: true }, note: { type: Object, required: true } },
  setup(props) {
    const draft = inject('draft', null);
    const box = openText(props.view, `answer.${props.note.id}`);
    const answer = async () => {
      const sent = await box.send((text) => answerNote(props.view.task.id, props.note.id, text));
      if (sent && draft?.checked) draft.check().catch(() => {}); // what held the report back may do so no longer
    };
    return { ...box, answer, id: fieldId(`answer.${props.note.id}`) };
  },
  template: `
  <note-text :state="state" :id="id" :label="note.state === 'ANSWERED' ? 'Trả lời lại' : 'Trả lời ghi chú'" @typed="keep()"></note-text>
  <button type="button" class="rc-button rc-small" :disabled="state.busy" @click="answer">{{ state.busy ? 'Đang lưu…' : 'Lưu trả lời' }}</button>
  <span v-if="state.text && !state.busy" class="rc-hint">Chưa lưu trả lời</span>`,
};

/** The choice of the body that wrote a note, once it is answered. */
const JudgeBox = {
  components: { NoteText },
  props: { view: { type: Object, required: true }, note: { type: Object, required: true } },
  setup(props) {
    const box = openText(props.view, `reopen.${props.note.id}`);
    const act = (send) => box.send((text) => send(props.view.task.id, props.note.id, text), true);
    return { ...box, confirm: () => act(confirmNote), reopen: () => act(reopenNote), id: fieldId(`reopen.${props.note.id}`) };
  },
  template: `
  <note-text :state="state" :id="id" label="Lý do, nếu mở lại" @typed="keep()"></note-text>
  <button type="button" class="rc-button rc-small" :disabled="state.busy" @click="confirm">Xác nhận đã xử lý</button>
  <button type="button" class="rc-button rc-small" :disabled="state.busy" @click="reopen">Mở lại</button>`,
};

/** One note with what became of it, and what the reader may do next. */
const NoteCard = {
  components: { AnswerBox, JudgeBox },
  props: { view: { type: Object, required: true }, note: { type: Object, required: true } },
  setup: () => ({ elementId, showInstant }),
  template: `
  <div :id="elementId(note)" class="rc-note" :class="'rc-note-' + note.state.toLowerCase()" tabindex="-1" role="group" :aria-label="'Ghi chú tại ' + note.place">
    <p class="rc-note-head"><b>{{ note.mandatory ? 'Ghi chú bắt buộc xử lý' : 'Ghi chú' }}</b> · <b class="rc-note-state">{{ note.stateLabel }}</b>
      <span class="rc-hint rc-block">{{ note.postTitle }}{{ note.by === note.postTitle ? '' : ' (' + note.by + ')' }}, phiên bản {{ note.version }}, {{ showInstant(note.at) }}</span></p>
    <p class="rc-text">{{ note.text }}</p>
    <div v-for="(event, i) in note.events" :key="i" class="rc-note-event">
      <p><b>{{ event.kindLabel }}</b> <span class="rc-hint">{{ event.by }}, phiên bản {{ event.version }}, {{ showInstant(event.at) }}</span></p>
      <p v-if="event.text" class="rc-text">{{ event.text }}</p>
    </div>
    <answer-box v-if="note.mayAnswer" :view="view" :note="note"></answer-box>
    <judge-box v-if="note.mayJudge" :view="view" :note="note"></judge-box>
  </div>`,
};

/** The notes at one section or figure, and a button to write one where the reader may. */
export const NotesAt = {
  components: { NoteCard, NoteText },
  props: { view: { type: Object, required: true }, target: { type: String, required: true }, place: { type: String, default: '' } },
  setup(props) {
    const notes = computed(() => rowsOf(props.view).filter((note) => note.target === props.target));
    const box = openText(props.view, `new.${props.target}`);
    const writing = ref(!!box.state.text && !!props.view.notes?.mayWrite);
    const mandatory = ref(false);
    const id = fieldId(`note.${props.target}`);
    const focus = async (element) => {
      await nextTick();
      document.getElementById(element)?.focus();
    };
    const show = (shown) => {
      writing.value = shown;
      focus(shown ? id : `${id}-open`);
    };
    const write = async () => {
      const body = (text) => ({ target: props.target, text, mandatory: mandatory.value });
      if (!(await box.send((text) => writeNote(props.view.task.id, body(text))))) {
        focus(id);
        return;
      }
      writing.value = mandatory.value = false;
      focus(elementId(notes.value.at(-1)));
    };
    return { ...box, notes, writing, mandatory, id, show, write };
  },
  template: `
  <div v-if="notes.length || view.notes?.mayWrite" class="rc-notes">
    <button v-if="view.notes?.mayWrite && !writing" :id="id + '-open'" type="button" class="rc-button rc-small rc-note-new"
      :aria-label="'Ghi chú ' + place" @click="show(true)">Ghi chú</button>
    <note-card v-for="note in notes" :key="note.id" :view="view" :note="note"></note-card>
    <div v-if="view.notes?.mayWrite && writing" class="rc-note" role="group" :aria-label="'Viết ghi chú ' + place">
      <note-text :state="state" :id="id" :label="'Ghi chú ' + place" @typed="keep()"></note-text>
      <label class="rc-choice"><input v-model="mandatory" type="checkbox"> Bắt buộc xử lý</label>
      <button type="button" class="rc-button rc-small" :disabled="state.busy" @click="write">{{ state.busy ? 'Đang lưu…' : 'Lưu ghi chú' }}</button>
      <button type="button" class="rc-button rc-small" @click="show(false)">Đóng</button>
    </div>
  </div>`,
};

/** All notes at once, each leading to its place. */
export const NoteList = {
  props: { view: { type: Object, required: true } },
  setup(props) {
    const jump = (note) => {
      const target = document.getElementById(elementId(note));
      for (let fold = target?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      target?.focus();
      target?.scrollIntoView({ block: 'center' });
    };
    return { jump, rows: computed(() => rowsOf(props.view)), title: computed(() => noteTitle(props.view)) };
  },
  template: `
  <details v-if="rows.length" class="rc-fold rc-note-list" open>
    <summary>{{ title }}</summary>
    <ol>
      <li v-for="note in rows" :key="note.id">
        <button type="button" class="rc-link" @click="jump(note)">{{ note.place }}</button>
        <span class="rc-hint"> {{ note.mandatory ? 'bắt buộc, ' : '' }}{{ note.stateLabel.toLowerCase() }} – {{ note.postTitle }}</span>
      </li>
    </ol>
  </details>`,
};
