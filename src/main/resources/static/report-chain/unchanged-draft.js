import { inject } from './vue.js';
import { fieldId } from './fields.js';

/**
 * Asks for a tick before a draft that says nothing new is sent again.
 * @param {object} draft from openDraft, with `unchanged` and `sentUnchanged`
 * @param {Element} page on which the question stands
 * @returns {boolean} whether it may be sent
 */
export function meantUnchanged(draft, page) {
  draft.asksUnchanged = draft.unchanged && !draft.sentUnchanged;
  if (draft.asksUnchanged) page.querySelector(`#${fieldId('sentUnchanged')}`)?.focus();
  return !draft.asksUnchanged;
}

/** Says that the draft equals the version submitted last, and lets the drafter confirm that this is meant. */
export const UnchangedDraft = {
  props: { view: { type: Object, required: true } },
  setup: () => ({ draft: inject('draft'), id: fieldId('sentUnchanged') }),
  template: `
  <div v-if="draft.unchanged" class="rc-box rc-warn" role="group" aria-label="Dự thảo không có thay đổi">
    <p><b>Dự thảo không có thay đổi so với phiên bản {{ view.version?.number }}.</b></p>
    <label class="rc-choice" :for="id">
      <input :id="id" v-model="draft.sentUnchanged" type="checkbox" :aria-invalid="draft.asksUnchanged && !draft.sentUnchanged ? 'true' : undefined"
        :aria-describedby="draft.asksUnchanged && !draft.sentUnchanged ? id + '-note' : undefined"> Tôi vẫn gửi dự thảo không thay đổi
    </label>
    <p v-if="draft.asksUnchanged && !draft.sentUnchanged" :id="id + '-note'" class="rc-error" role="alert">Đồng chí đánh dấu để gửi, hoặc sửa dự thảo trước khi gửi.</p>
  </div>`,
};
