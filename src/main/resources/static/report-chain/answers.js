import { computed, inject, nextTick, reactive, watch } from './vue.js';
import { ChoiceField, TextField } from './fields.js';
import { FindingNotes } from './findings.js';
import { saveAnswers } from './api.js';
import { showInstant, showTime } from './dates.js';

const PAUSE = 1500; // ms without typing before the answers are saved

/** The answers of a task to the opinions that need one: what is typed, and whether it is saved. */
export function openAnswers(taskId, view) {
  const open = (view.opinions ?? []).filter((opinion) => opinion.needsAnswer);
  const answers = reactive({
    rows: open.map((opinion) => ({
      opinion, disposition: opinion.answer?.disposition ?? '', text: opinion.answer?.text ?? '', errors: {},
    })),
    dirty: false, savedAt: null, error: '',
  });
  const complete = (row) => row.disposition !== '' && row.text.trim() !== '';
  let timer = 0;
  let saving = Promise.resolve();
  const stop = watch(() => answers.rows.map((row) => [row.disposition, row.text]), () => {
    answers.rows.forEach((row) => {
      if (row.disposition) row.errors.disposition = '';
      if (row.text.trim()) row.errors.text = '';
    });
    answers.dirty = true;
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
    } catch (error) {
      Object.assign(answers, { dirty: true, error: error.message });
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
      await nextTick();
      page.querySelector('.rc-answers [aria-invalid=true]')?.focus();
      return false;
    }
    await flush();
    if (answers.dirty) throw new Error(answers.error);
    return true;
  }

  return Object.assign(answers, { flush, ready, complete, dispose: stop });
}

/** The table of opinions and answers; expects the answers to be provided as "answers". */
export const AnswerTable = {
  components: { ChoiceField, FindingNotes, TextField },
  props: { view: { type: Object, required: true }, readonly: Boolean },
  setup() {
    const answers = inject('answers');
    return { answers, done: computed(() => answers.rows.filter(answers.complete).length), showInstant, showTime };
  },
  template: `
  <section class="rc-part" aria-label="Bảng tổng hợp ý kiến, tiếp thu, giải trình">
    <h3>Bảng tổng hợp ý kiến, tiếp thu, giải trình</h3>
    <p role="status">Đã trả lời {{ done }}/{{ answers.rows.length }} ý kiến.
      <span v-if="answers.savedAt && !answers.dirty" class="rc-saved">Đã lưu lúc {{ showTime(answers.savedAt) }}</span></p>
    <p v-if="answers.error" class="rc-error" role="alert">Chưa lưu được: {{ answers.error }}</p>
    <p v-if="!answers.rows.length">Không có ý kiến nào phải tiếp thu, giải trình.</p>
    <div v-else class="rc-scroll" tabindex="0" role="region" aria-label="Bảng ý kiến">
      <table class="rc-table rc-answers">
        <thead><tr><th scope="col">Nơi cho ý kiến</th><th scope="col">Ý kiến</th><th scope="col">Tiếp thu, giải trình</th></tr></thead>
        <tbody>
          <tr v-for="row in answers.rows" :key="row.opinion.id">
            <th scope="row">{{ row.opinion.giver }}<span class="rc-hint">{{ row.opinion.levelLabel }}, {{ showInstant(row.opinion.at) }}</span></th>
            <td><b>{{ row.opinion.kindLabel }}</b><span class="rc-text rc-block">{{ row.opinion.text }}</span></td>
            <td>
              <choice-field v-model="row.disposition" :field="'opinions.' + row.opinion.id + '.disposition'" label="Cách xử lý" required
                blank="– chọn –" :choices="view.dispositions ?? []" :error="row.errors.disposition" :readonly="readonly"></choice-field>
              <text-field v-model="row.text" :field="'opinions.' + row.opinion.id + '.text'" label="Nội dung" required :rows="3"
                :error="row.errors.text" :readonly="readonly"></text-field>
              <finding-notes v-if="!answers.complete(row)" :at="'opinions.' + row.opinion.id"></finding-notes>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  </section>`,
};
