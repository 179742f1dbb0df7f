import { nextTick } from './vue.js';
import { meantUnchanged } from './unchanged-draft.js';

/**
 * Saves a draft and asks the rules about it; shows the findings, or asks about a draft without changes, when it may not be sent.
 * @param {object} draft from openDraft
 * @param {Element} page on which the findings stand
 * @returns {Promise<boolean>} whether it may be sent
 */
export async function readyToSend(draft, page) {
  await draft.flush();
  if (draft.dirty || draft.conflict) throw new Error('Bản nháp chưa lưu được nên chưa gửi. Đồng chí xử lý thông báo ở phần lưu bản nháp rồi gửi lại.');
  const passed = await draft.check();
  await nextTick();
  if (passed) return meantUnchanged(draft, page);
  const findings = page.querySelector('[data-findings]');
  findings.focus({ preventScroll: true });
  findings.scrollIntoView();
  return false;
}
