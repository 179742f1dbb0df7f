import { computed, inject, reactive, watch } from './vue.js';
import { AnswerBulk } from './answer-bulk.js';
import { AnswerSheet } from './answer-sheet.js';
import { ChoiceField, TextField } from './fields.js';
import { FindingNotes } from './findings.js';
import { ANSWERED, bySection, filterAnswers, kindsOf } from './answer-filter.js';
import { choices } from './words.js';
import { showInstant, showTime } from './dates.js';

/** The table of opinions and answers: by section, level and body, filtered, answered one by one or several at once; expects "answers". */
export const AnswerTable = {
  components: { AnswerBulk, AnswerSheet, ChoiceField, FindingNotes, TextField },
  props: { view: { type: Object, required: true } },
  setup(props) {
    const answers = inject('answers');
    const filter = reactive({ answered: '', kind: '', words: '' });
    const ticked = reactive(new Set());
    const finished = new Set(); // answered when the filter was set: a row must not vanish while its answer is typed
    const note = () => {
      finished.clear();
      answers.rows.filter(answers.complete).forEach(({ opinion }) => finished.add(opinion.id));
    };
    note();
    watch(filter, note, { flush: 'sync' });
    const shown = computed(() => filterAnswers(answers.rows, filter, ({ opinion }) => finished.has(opinion.id)));
    watch(() => answers.gaps, () => Object.assign(filter, { answered: '', kind: '', words: '' }), { flush: 'sync' });
    watch(shown, (rows) => [...ticked].filter((id) => !rows.some(({ opinion }) => opinion.id === id)).forEach((id) => ticked.delete(id)));
    const tick = (id, on) => (on ? ticked.add(id) : ticked.delete(id));
    const tickAll = (on) => shown.value.forEach(({ opinion }) => tick(opinion.id, on));
    return {
      answers, filter, ticked, shown, tick, tickAll, showInstant, showTime,
      groups: computed(() => bySection(shown.value, props.view.outline ?? [])),
      all: computed(() => shown.value.length > 0 && shown.value.every(({ opinion }) => ticked.has(opinion.id))),
      done: computed(() => answers.rows.filter(answers.complete).length),
      states: choices(ANSWERED).filter(({ code }) => code),
      kinds: kindsOf(answers.rows),
    };
  },
  template: `
  <section class="rc-part rc-opinions" aria-label="Bảng tổng hợp ý kiến, tiếp thu, giải trình">
    <h3>Bảng tổng hợp ý kiến, tiếp thu, giải trình</h3>
    <p role="status">Đã trả lời {{ done }}/{{ answers.rows.length }} ý kiến.
      <span v-if="answers.savedAt && !answers.dirty" class="rc-saved">Đã lưu lúc {{ showTime(answers.savedAt) }}</span></p>
    <p v-if="answers.restored" class="rc-box rc-info" role="status">Đã khôi phục {{ answers.restored }} câu trả lời đồng chí nhập trước đó nhưng chưa lưu được.</p>
    <p v-if="answers.error" class="rc-error" role="alert">Chưa lưu được: {{ answers.error }}</p>
    <p v-if="!answers.rows.length">Không có ý kiến nào phải tiếp thu, giải trình.</p>
    <template v-else>
      <div class="rc-row rc-filters" role="search" aria-label="Lọc ý kiến">
        <choice-field v-model="filter.answered" field="filter.answered" label="Tình trạng" blank="Tất cả" :choices="states"></choice-field>
        <choice-field v-model="filter.kind" field="filter.kind" label="Loại ý kiến" blank="Tất cả" :choices="kinds"></choice-field>
        <text-field v-model="filter.words" field="filter.words" label="Tìm trong bảng" hint="gõ không dấu cũng được"></text-field>
      </div>
      <p role="status"><template v-if="shown.length < answers.rows.length">Đang hiện {{ shown.length }}/{{ answers.rows.length }} ý kiến.</template></p>
      <answer-bulk :ticked="ticked" :dispositions="view.dispositions ?? []"></answer-bulk>
      <label class="rc-choice"><input type="checkbox" :checked="all" :disabled="!shown.length" @change="tickAll($event.target.checked)">
        Chọn cả {{ shown.length }} ý kiến đang hiện để trả lời chung</label>
      <div class="rc-scroll" tabindex="0" role="region" aria-label="Bảng ý kiến">
        <table class="rc-table rc-answers">
          <thead><tr><th scope="col">Nơi cho ý kiến</th><th scope="col">Ý kiến</th><th scope="col">Tiếp thu, giải trình</th></tr></thead>
          <tbody v-for="group in groups" :key="group.code">
            <tr><th colspan="3" scope="rowgroup" class="rc-group">{{ group.label }} ({{ group.rows.length }})</th></tr>
            <tr v-for="row in group.rows" :key="row.opinion.id">
              <th scope="row"><label class="rc-choice"><input type="checkbox" :checked="ticked.has(row.opinion.id)"
                @change="tick(row.opinion.id, $event.target.checked)"> {{ row.opinion.giver }}</label>
                <span class="rc-hint">{{ row.opinion.levelLabel }}, {{ showInstant(row.opinion.at) }}</span></th>
              <td><b>{{ row.opinion.kindLabel }}</b><span class="rc-text rc-block">{{ row.opinion.text }}</span></td>
              <td>
                <choice-field v-model="row.disposition" :field="'opinions.' + row.opinion.id + '.disposition'" label="Cách xử lý" required
                  blank="– chọn –" :choices="view.dispositions ?? []" :error="row.errors.disposition"></choice-field>
                <text-field v-model="row.text" :field="'opinions.' + row.opinion.id + '.text'" label="Nội dung" required :rows="3"
                  :error="row.errors.text"></text-field>
                <finding-notes v-if="!answers.complete(row)" :at="'opinions.' + row.opinion.id"></finding-notes>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <answer-sheet :view="view" :rows="shown"></answer-sheet>
    </template>
  </section>`,
};
