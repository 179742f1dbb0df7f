import { nextTick } from './vue.js';

/**
 * Saves a draft and asks the rules about it; shows the findings when it may not be sent.
 * @param {object} draft from openDraft
 * @param {Element} page on which the findings stand
 * @returns {Promise<boolean>} whether it may be sent
 */
export async function readyToSend(draft, page) {
  await draft.flush();
  if (draft.dirty || draft.conflict) throw new Error('Bản nháp chưa lưu được nên chưa gửi. Đồng chí xử lý thông báo ở phần lưu bản nháp rồi gửi lại.');
  if (await draft.check()) return true;
  await nextTick();
  page.querySelector('[data-findings]')?.focus();
  return false;
}
