import { computed, inject, reactive } from './vue.js';
import { ChoiceField, TextField } from './fields.js';

/** One answer for all opinions that are ticked; expects the answers to be provided as "answers". */
export const AnswerBulk = {
  components: { ChoiceField, TextField },
  props: { ticked: { type: Set, required: true }, dispositions: { type: Array, required: true } },
  setup(props) {
    const answers = inject('answers');
    const input = reactive({ disposition: '', text: '', errors: {} });
    const filled = reactive({ before: [] });
    const rows = computed(() => answers.rows.filter(({ opinion }) => props.ticked.has(opinion.id)));
    const replaced = computed(() => rows.value.filter((row) => row.disposition || row.text.trim()).length);
    const fill = () => {
      input.errors = {
        disposition: input.disposition ? '' : 'Đồng chí chọn cách xử lý.',
        text: input.text.trim() ? '' : 'Đồng chí ghi nội dung tiếp thu, giải trình.',
      };
      if (input.errors.disposition || input.errors.text) return;
      filled.before = rows.value.map((row) => ({ row, disposition: row.disposition, text: row.text }));
      rows.value.forEach((row) => Object.assign(row, { disposition: input.disposition, text: input.text.trim() }));
      Object.assign(input, { disposition: '', text: '' });
      props.ticked.clear();
    };
    const undo = () => {
      filled.before.forEach(({ row, disposition, text }) => Object.assign(row, { disposition, text }));
      filled.before = [];
    };
    return { input, filled, rows, replaced, fill, undo };
  },
  template: `
  <fieldset v-if="rows.length" class="rc-bulk">
    <legend>Trả lời chung cho {{ rows.length }} ý kiến đã chọn</legend>
    <choice-field v-model="input.disposition" field="bulk.disposition" label="Cách xử lý chung" required blank="– chọn –" :choices="dispositions"
      :error="input.errors.disposition"></choice-field>
    <text-field v-model="input.text" field="bulk.text" label="Nội dung chung" required :rows="3" :error="input.errors.text"></text-field>
    <p v-if="replaced" class="rc-hint">{{ replaced }} ý kiến trong số này đã có nội dung, sẽ được thay bằng nội dung chung.</p>
    <button type="button" class="rc-button" @click="fill()">Điền vào {{ rows.length }} ý kiến đã chọn</button>
  </fieldset>
  <p v-if="filled.before.length" role="status">Đã điền vào {{ filled.before.length }} ý kiến.
    <button type="button" class="rc-link" @click="undo()">Hoàn tác lần điền vừa rồi</button></p>`,
};
