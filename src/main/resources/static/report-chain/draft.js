import { reactive, watch } from './vue.js';
import { checkContent, loadTask, saveDraft } from './api.js';
import { editable, sameContent, savable } from './content.js';
import { normalField } from './fields.js';
import { parseDate, showDate } from './dates.js';
import { earlierFilled } from './earlier-figures.js';
import { keepText } from './kept-text.js';
import { longTexts } from './text-limits.js';

const PAUSE = 1500; // ms without typing before the draft is saved
const LONGEST = 5000; // ms that typing without a pause stays unsaved
const KEEP = 300; // ms until what is typed is kept in the browser

const keyOf = (finding) => `${finding.rule}@${finding.field}`;

/** @returns {{field: string, message: string}[]} dates that are no dates: such a text cannot be saved */
function wrongDates(content) {
  const lists = [['limitations', 'due', 'Hạn chế'], ['tasks', 'due', 'Nhiệm vụ'], ['documents', 'date', 'Văn bản']];
  return lists.flatMap(([list, name, label]) => content[list].flatMap((row, i) =>
    (row[name] && parseDate(showDate(row[name])) === null
      ? [{ field: `${list}.${i}.${name}`, message: `${label} ${i + 1}: không có ngày “${row[name]}”.` }] : [])));
}

const obstaclesIn = (content) => [...wrongDates(content), ...longTexts(content)];

/**
 * The draft of a task: what is typed, whether it is saved, and what the rules say about it.
 * @param {string} taskId
 * @param {object} view of the task
 */
export function openDraft(taskId, view) {
  const draft = reactive({
    content: earlierFilled(editable(view.draft?.content ?? view.version?.content, view), view.earlier),
    revision: view.draft?.revision ?? 0,
    savedAt: view.draft?.savedAt ?? null,
    dirty: false, saving: false, error: '', conflict: null,
    obstacles: [], // places whose text cannot be saved as it is
    setAside: null, // the text that was not taken in a conflict
    kept: null, // what stayed in the browser without being saved, until the drafter takes or drops it
    held: false, // set while a classified level is chosen: nothing of the report may leave the page
    findings: view.findings ?? [], checked: (view.findings ?? []).length > 0, checking: false,
    unchanged: view.unchanged ?? false, sentUnchanged: false, asksUnchanged: false, // as unchanged-draft.js asks
  });
  const keeper = keepText('draft', view.task.assignee, taskId);
  const left = keeper.read();
  if (left?.content && sameContent(left.content, savable(draft.content))) keeper.remove(); // saved while the page closed
  else if (left?.content) draft.kept = left;
  let timer = 0;
  let keeping = 0;
  let unsavedSince = 0;
  let saving = Promise.resolve(false);

  /** Keeps what is not saved in the browser; an older text that is still on offer stays. */
  const keep = () => {
    clearTimeout(keeping);
    keeping = 0;
    if (!draft.dirty || draft.held || draft.kept) return;
    keeper.write({ content: savable(draft.content), revision: draft.revision, at: new Date().toISOString() });
  };

  const schedule = () => {
    const now = Date.now();
    unsavedSince ||= now;
    clearTimeout(timer);
    timer = setTimeout(() => flush().then((saved) => saved && draft.checked && check()).catch(() => {}),
      Math.max(0, Math.min(PAUSE, unsavedSince + LONGEST - now)));
  };
  const watchContent = () => watch(() => draft.content, () => {
    draft.dirty = true;
    draft.unchanged = false; // until the next check
    draft.obstacles = draft.obstacles.length ? obstaclesIn(draft.content) : [];
    keeping ||= setTimeout(keep, KEEP);
    schedule();
  }, { deep: true });
  let stop = watchContent();
  const unheld = watch(() => draft.held, (held) => held && keeper.remove());

  async function save(keepalive) {
    if (!draft.dirty || draft.conflict || draft.held) return false;
    draft.obstacles = obstaclesIn(draft.content);
    if (draft.obstacles.length > 0) return false;
    draft.dirty = false;
    unsavedSince = 0;
    draft.saving = true;
    try {
      const saved = await saveDraft(taskId, draft.revision, savable(draft.content), keepalive);
      Object.assign(draft, { revision: saved.revision, savedAt: saved.savedAt, error: '' });
      if (!draft.dirty && !draft.kept) keeper.remove();
      return true;
    } catch (error) {
      draft.dirty = true;
      keep();
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
    keep();
    saving = saving.then(() => save(keepalive));
    return saving;
  }

  /** Asks the rules about what is on the page. @returns {Promise<boolean>} whether it may be submitted */
  async function check() {
    draft.obstacles = obstaclesIn(draft.content);
    if (draft.obstacles.length > 0) throw new Error(draft.obstacles[0].message);
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

  /** Puts another content on the page, and goes on from the revision that it belongs to. */
  function replace(content, revision) {
    stop();
    draft.content = editable(content, view);
    draft.revision = revision;
    stop = watchContent();
  }

  /** After a conflict: goes on with what the other person saved, or saves over it; the text not taken is set aside. */
  function settle(takeTheirs, rows, who) {
    const { newest } = draft.conflict;
    Object.assign(draft, { conflict: null, setAside: { mine: takeTheirs, rows, who } });
    if (takeTheirs) {
      replace(newest.content, newest.revision);
      Object.assign(draft, { dirty: false, savedAt: newest.savedAt });
      keeper.remove();
    } else {
      draft.revision = newest.revision;
      flush();
    }
  }

  const askAgain = async () => { draft.conflict = await newestDraft(taskId, draft.conflict.message); };

  /** Goes on with what stayed in the browser; saved as the next revision of the one it was written on. */
  function restore() {
    const { content, revision } = draft.kept;
    draft.kept = null;
    replace(content, revision);
    draft.dirty = true;
    flush();
  }

  const dropKept = () => {
    draft.kept = null;
    keeper.remove();
    keep();
  };

  const dispose = () => {
    keep();
    [stop, unheld].forEach((end) => end());
  };

  const under = (field, prefix) => field === prefix || field.startsWith(`${prefix}.`);
  const findingsAt = (prefix, exact) => draft.findings.filter((finding) => {
    const field = normalField(finding.field);
    return exact ? field === prefix : under(field, prefix);
  });

  return Object.assign(draft, { flush, check, settle, askAgain, restore, dropKept, passes, findingsAt, keyOf, dispose });
}

async function newestDraft(taskId, message) {
  const view = await loadTask(taskId).catch(() => null);
  return { message, newest: view?.draft ?? null, byName: view?.draftBy };
}
