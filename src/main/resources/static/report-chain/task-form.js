import { createApp, reactive } from './vue.js';
import { loadTask } from './api.js';
import { refuseUnsavedNotes } from './notes.js';
import { TaskFrame } from './task-frame.js';

/**
 * What a page of a task shares with the form that Tasklist embedded.
 * @typedef {object} TaskSession
 * @property {string} taskId
 * @property {object|null} view what the server says about the task
 * @property {boolean} claimed whether the person at the screen has claimed the task
 * @property {boolean} busy while a submission is under way
 * @property {string} error why loading or submitting failed
 * @property {() => Promise<object[]|null>} prepare set by the page: checks what was entered and gives the variables
 *   to submit, or null when something is missing, which the page then shows
 * @property {() => void} leave set by the page: saves what is not saved yet
 * @property {() => void} reload shows what the server says now, as after something else wrote the draft
 * @property {() => void} submit
 * @property {() => void} claim
 */

/**
 * Opens one page inside an embedded form of Tasklist.
 * @param {object} page Vue component that takes the {@link TaskSession}
 * @param {{camForm: object, scope: object, node: Element}} context from the form's script
 */
export function openTask(page, { camForm, scope, node }) {
  const session = reactive({
    taskId: camForm.taskId,
    view: null,
    claimed: !scope.options?.disableForm,
    busy: false,
    error: '',
    prepare: async () => null,
    leave: () => {},
    reload: () => reload(),
    submit: () => submit(),
    claim: () => scope.$root.$broadcast('shortcut:claimTask'),
  });
  const submit = handOver(session, camForm, scope);
  const load = async () => {
    try {
      session.view = await loadTask(session.taskId);
      session.error = '';
    } catch (error) {
      session.error = error.message;
    }
  };
  const reload = () => {
    session.view = null; // the page is opened anew on what the server has
    load();
  };
  scope.$watch('options.disableForm', (disabled) => {
    if (session.claimed === !disabled) return;
    session.claimed = !disabled;
    reload(); // claimed or given back: another person's draft may be newer than the one shown
  });
  const app = createApp(TaskFrame, { session, page });
  app.mount(node);
  scope.$on('$destroy', () => {
    session.leave();
    app.unmount();
  });
  load();
}

// Tasklist stays silent on an error with this text; otherwise its notice would cover the form and say the same in part English.
export const SHOWN_BY_FORM = 'camForm submission prevented';

/**
 * Leads both ways of submitting, our own button and Tasklist's "Complete", through the page's checks and then through
 * Tasklist's own completion, so that its list refreshes as always.
 */
function handOver(session, camForm, scope) {
  let checked = null;

  async function submit() {
    if (session.busy || !session.claimed || !session.view) return;
    session.busy = true;
    session.error = '';
    try {
      refuseUnsavedNotes();
      checked = await session.prepare();
    } catch (error) {
      session.error = error.message;
    }
    if (checked) scope.$apply(() => scope.complete());
    else session.busy = false;
  }

  camForm.on('submit', () => {
    if (checked) {
      camForm.variableManager.variables = {};
      checked.forEach((variable) => camForm.variableManager.createVariable(variable));
      checked = null;
    } else {
      camForm.submitPrevented = true;
      submit();
    }
  });
  camForm.on('submit-failed', (_, [error]) => {
    if (camForm.submitPrevented) return;
    session.busy = false;
    session.error = plainSentence(error.message);
    error.message = SHOWN_BY_FORM;
  });
  camForm.on('store', () => {
    camForm.storePrevented = true; // what is typed is kept by the server, not by the browser
  });
  return submit;
}

/** @param {string} message of a failed submission @returns {string} without the engine's English prefix */
export function plainSentence(message) {
  if (!message || /terminated|network|Failed to fetch/i.test(message)) {
    return 'Không gửi được: không kết nối được máy chủ. Đồng chí thử lại; nội dung đã nhập vẫn còn trên trang.';
  }
  return message
    .replace(/^Cannot (submit task form|complete task|resolve task) [^\s:]+: /, '')
    .replace(/^([\w$]+\.)*[\w$]*(Exception|Refusal): /, '');
}
