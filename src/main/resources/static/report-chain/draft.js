import { reactive, watch } from './vue.js';
import { checkContent, loadTask, saveDraft } from './api.js';
import { editable, savable } from './content.js';
import { normalField } from './fields.js';
import { parseDate, showDate } from './dates.js';

const PAUSE = 1500; // ms without typing before the draft is saved

const keyOf = (finding) => `${finding.rule}@${finding.field}`;

/** @returns {string[]} sentences about dates that are no dates: such a text cannot be saved */
function wrongDates(content) {
  const lists = [['limitations', 'due', 'Hạn chế'], ['tasks', 'due', 'Nhiệm vụ'], ['documents', 'date', 'Văn bản']];
  return lists.flatMap(([list, name, label]) => content[list]
    .map((row, i) => (row[name] && parseDate(showDate(row[name])) === null ? `${label} ${i + 1}: không có ngày “${row[name]}”.` : ''))
    .filter(Boolean));
}

/**
 * The draft of a task: what is typed, whether it is saved, and what the rules say about it.
 * @param {string} taskId
 * @param {object} view of the task
 */
export function openDraft(taskId, view) {
  const draft = reactive({
    content: editable(view.draft?.content ?? view.version?.content, view),
    revision: view.draft?.revision ?? 0,
    savedAt: view.draft?.savedAt ?? null,
    dirty: false, saving: false, error: '', conflict: null,
    held: false, // set while a classified level is chosen: nothing of the report may leave the page
    findings: view.findings ?? [], checked: (view.findings ?? []).length > 0, checking: false,
    unchanged: view.unchanged ?? false, sentUnchanged: false, asksUnchanged: false, // as unchanged-draft.js asks
  });
  let timer = 0;
  let saving = Promise.resolve(false);

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => flush().then((saved) => saved && draft.checked && check()).catch(() => {}), PAUSE);
  };
  const watchContent = () => watch(() => draft.content, () => {
    draft.dirty = true;
    draft.unchanged = false; // until the next check
    schedule();
  }, { deep: true });
  let stop = watchContent();

  async function save(keepalive) {
    if (!draft.dirty || draft.conflict || draft.held) return false;
    draft.error = wrongDates(draft.content).join(' ');
    if (draft.error) return false;
    draft.dirty = false;
    draft.saving = true;
    try {
      const saved = await saveDraft(taskId, draft.revision, savable(draft.content), keepalive);
      Object.assign(draft, { revision: saved.revision, savedAt: saved.savedAt, error: '' });
      return true;
    } catch (error) {
      draft.dirty = true;
      if (error.status === 409) draft.conflict = await newestDraft(taskId, error.message);
      else draft.error = error.message;
      return false;
    } finally {
      draft.saving = false;
    }
  }

  /** Saves what is not saved yet, one request after the other. @returns {Promise<boolean>} whether something was saved */
  function flush(keepalive = false) {
    clearTimeout(timer);
    saving = saving.then(() => save(keepalive));
    return saving;
  }

  /** Asks the rules about what is on the page. @returns {Promise<boolean>} whether it may be submitted */
  async function check() {
    const wrong = wrongDates(draft.content);
    if (wrong.length > 0) throw new Error(wrong.join(' '));
    draft.checking = true;
    try {
      const checked = await checkContent(taskId, savable(draft.content));
      draft.findings = checked.findings;
      draft.unchanged = checked.unchanged;
      draft.checked = true;
    } finally {
      draft.checking = false;
    }
    return draft.findings.every((finding) => passes(finding));
  }

  const passes = (finding) => finding.severity === 'WARN' && !!draft.content.reasons[keyOf(finding)]?.trim();

  /** After a conflict: goes on with what the other person saved, or saves over it. */
  function settle(takeTheirs) {
    const { newest } = draft.conflict;
    draft.revision = newest?.revision ?? draft.revision;
    draft.conflict = null;
    if (!takeTheirs) {
      flush();
      return;
    }
    stop();
    draft.content = editable(newest?.content, view);
    Object.assign(draft, { dirty: false, savedAt: newest?.savedAt ?? null });
    stop = watchContent();
  }

  const under = (field, prefix) => field === prefix || field.startsWith(`${prefix}.`);
  const findingsAt = (prefix, exact) => draft.findings.filter((finding) => {
    const field = normalField(finding.field);
    return exact ? field === prefix : under(field, prefix);
  });

  return Object.assign(draft, { flush, check, settle, passes, findingsAt, keyOf, dispose: () => stop() });
}

async function newestDraft(taskId, message) {
  const view = await loadTask(taskId).catch(() => null);
  return { message, newest: view?.draft ?? null };
}
