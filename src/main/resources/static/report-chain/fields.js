import { computed, ref, watch } from './vue.js';
import { parseDate, showDate } from './dates.js';
import { tooLong, turnsLetters, withoutTurns } from './text-limits.js';

/** @param {string} field e.g. "figures.KT-01.actual" or "limitations[0].owner" @returns {string} its element's id */
export const fieldId = (field) => `rc-${normalField(field).replace(/[^\w-]/g, '_')}`;

/** @returns {string} "limitations[0].owner" and "limitations.0.owner" are the same field */
export const normalField = (field) => (field ?? '').replace(/\[(\d+)\]/g, '.$1');

const shared = {
  label: { type: String, required: true },
  field: { type: String, required: true },
  error: { type: String, default: '' },
  hint: { type: String, default: '' },
  invalid: Boolean,
  required: Boolean,
  readonly: Boolean,
};

function describe(props) {
  const id = computed(() => fieldId(props.field));
  const problem = computed(() => tooLong(normalField(props.field), props.modelValue) || props.error);
  return {
    id, problem, turnsLetters, withoutTurns,
    described: computed(() => (problem.value || props.hint ? `${id.value}-note` : undefined)),
    wrong: computed(() => (problem.value || props.invalid ? 'true' : undefined)),
  };
}

const LABEL = `<label :for="id">{{ label }}<span v-if="required" class="rc-required"> (bắt buộc)</span></label>`;
const NOTE = `<p v-if="problem" :id="id + '-note'" class="rc-error">{{ problem }}</p>
  <p v-else-if="hint" :id="id + '-note'" class="rc-hint">{{ hint }}</p>`;
const STATE = ':id="id" :aria-invalid="wrong" :aria-describedby="described" :aria-required="required || undefined"';

/** One line or several lines of text with its label, its hint and its error. */
export const TextField = {
  props: { ...shared, modelValue: { default: '' }, rows: { type: Number, default: 1 }, numeric: Boolean },
  emits: ['update:modelValue'],
  setup: describe,
  template: `
  <div class="rc-field">
    ${LABEL}
    <textarea v-if="rows > 1" ${STATE} :rows="rows" :readonly="readonly" :value="modelValue"
      @input="$emit('update:modelValue', $event.target.value)"></textarea>
    <input v-else ${STATE} type="text" :class="{ 'rc-number': numeric }" :inputmode="numeric ? 'decimal' : undefined"
      autocomplete="off" :readonly="readonly" :value="modelValue" @input="$emit('update:modelValue', $event.target.value)">
    ${NOTE}
    <p v-if="turnsLetters(modelValue)" class="rc-error" role="status">Có ký tự ẩn làm đảo chiều chữ khi hiển thị.
      <button type="button" class="rc-link" :disabled="readonly" @click="$emit('update:modelValue', withoutTurns(modelValue))">Bỏ ký tự ẩn</button></p>
  </div>`,
};

/** One choice out of a list of {code, label}. */
export const ChoiceField = {
  props: { ...shared, modelValue: { default: '' }, choices: { type: Array, required: true }, blank: String },
  emits: ['update:modelValue'],
  setup: describe,
  template: `
  <div class="rc-field">
    ${LABEL}
    <select ${STATE} :disabled="readonly" :value="modelValue ?? ''"
      @change="$emit('update:modelValue', $event.target.value)">
      <option v-if="blank !== undefined" value="">{{ blank }}</option>
      <option v-for="choice in choices" :key="choice.code" :value="choice.code">{{ choice.label }}</option>
    </select>
    ${NOTE}
  </div>`,
};

/** A day typed as dd/MM/yyyy; the model is ISO, or the text itself where it is no date, so that nothing typed is lost. */
export const DateField = {
  components: { TextField },
  props: { ...shared, modelValue: { default: '' }, month: Boolean },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const text = ref(showDate(props.modelValue));
    const iso = (value) => parseDate(value, props.month) ?? value;
    watch(() => props.modelValue, (value) => {
      if ((value ?? '') !== iso(text.value)) text.value = showDate(value);
    });
    const noDate = computed(() => text.value.trim() !== '' && parseDate(text.value, props.month) === null);
    const update = (value) => {
      text.value = value;
      emit('update:modelValue', iso(value));
    };
    const passed = computed(() => Object.fromEntries(Object.keys(shared).map((name) => [name, props[name]])));
    return { text, update, noDate, passed };
  },
  template: `<text-field v-bind="passed" :model-value="text" @update:model-value="update"
    :hint="hint || (month ? '' : 'ngày/tháng/năm')"
    :error="error || (noDate ? 'Không có ngày “' + text + '”; nhập dạng ngày/tháng/năm, ví dụ 16/06/2022.' : '')"></text-field>`,
};
