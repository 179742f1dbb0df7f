import { nextTick, reactive, watch } from './vue.js';
import { keepText } from './kept-text.js';
import { saveAnswers } from './api.js';

const PAUSE = 1500; // ms without typing before the answers are saved

/** The answers of a task to the opinions that need one: what is typed, and whether it is saved. */
export function openAnswers(taskId, view) {
  const open = (view.opinions ?? []).filter((opinion) => opinion.needsAnswer);
  const answers = reactive({
    rows: open.map((opinion) => ({
      opinion, disposition: opinion.answer?.disposition ?? '', text: opinion.answer?.text ?? '', errors: {},
    })),
    dirty: false, savedAt: null, error: '',
    restored: 0, // answers that stayed in the browser without being saved and are now on the page again
    gaps: 0, // counts the attempts to send with an answer missing
  });
  const complete = (row) => row.disposition !== '' && row.text.trim() !== '';
  const keeper = keepText('answers', view.task.assignee, taskId);
  const left = keeper.read() ?? {};
  answers.rows.filter((row) => !row.disposition && !row.text && left[row.opinion.id]).forEach((row) => {
    Object.assign(row, left[row.opinion.id]);
    answers.restored += 1;
  });
  answers.dirty = answers.restored > 0;
  let timer = 0;
  let saving = Promise.resolve();

  /** Keeps in the browser what the server does not have: half an answer, or one that could not be saved. */
  const keep = () => {
    const open = answers.rows.filter((row) => (row.disposition || row.text) && (answers.dirty || !complete(row)));
    if (open.length === 0) keeper.remove();
    else keeper.write(Object.fromEntries(open.map(({ opinion, disposition, text }) => [opinion.id, { disposition, text }])));
  };
  const stop = watch(() => answers.rows.map((row) => [row.disposition, row.text]), () => {
    answers.rows.forEach((row) => {
      if (row.disposition) row.errors.disposition = '';
      if (row.text.trim()) row.errors.text = '';
    });
    answers.dirty = true;
    keep();
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE);
  });

  async function save() {
    const rows = answers.rows.filter(complete);
    if (!answers.dirty || rows.length === 0) return;
    answers.dirty = false;
    try {
      await saveAnswers(taskId, rows.map(({ opinion, disposition, text }) => ({ opinion: opinion.id, disposition, text: text.trim() })));
      Object.assign(answers, { savedAt: new Date().toISOString(), error: '' });
      keep();
    } catch (error) {
      Object.assign(answers, { dirty: true, error: error.message });
      keep();
    }
  }

  function flush() {
    clearTimeout(timer);
    saving = saving.then(save);
    return saving;
  }

  /** @returns {boolean} whether every opinion has its disposition and its answer; says beside the fields what is missing */
  function check() {
    answers.rows.forEach((row) => {
      row.errors = {
        disposition: row.disposition ? '' : 'Đồng chí chọn cách xử lý.',
        text: row.text.trim() ? '' : 'Đồng chí ghi nội dung tiếp thu, giải trình.',
      };
    });
    return answers.rows.every(complete);
  }

  /** @returns {Promise<boolean>} whether every opinion is answered and saved; leads to the first gap */
  async function ready(page) {
    if (!check()) {
      answers.gaps += 1;
      await nextTick();
      page.querySelector('.rc-answers [aria-invalid=true]')?.focus();
      return false;
    }
    await flush();
    if (answers.dirty) throw new Error(answers.error);
    return true;
  }

  if (answers.dirty) timer = setTimeout(flush, PAUSE);
  return Object.assign(answers, { flush, ready, complete, dispose: stop });
}
