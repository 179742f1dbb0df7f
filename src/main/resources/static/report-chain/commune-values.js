import { computed } from './vue.js';
import { fieldId } from './fields.js';
import { formatNumber, parseNumber } from './numbers.js';
import { unitsBelow } from './words.js';

/** @returns {number|null} the sum of "12" and "3,5", null when one of them is no number */
const sum = (texts) => texts.reduce((total, text) => {
  const value = parseNumber(text);
  return total === null || value === null ? null : total + value;
}, 0);

/** @param {string[]} values plain numbers or ratios a/b @returns {string} their sum, "" when there is none */
export function total(values) {
  const given = values.filter((text) => text?.trim());
  if (given.length === 0) return '';
  const sides = given.some((text) => text.includes('/')) ? [0, 1] : [0];
  const sums = sides.map((side) => sum(given.map((text) => text.split('/')[side])));
  return sums.includes(null) ? '' : sums.map(formatNumber).join('/');
}

/** @returns {string} a number or ratio as {@link total} writes it, so that "51,00" is no other number than "51" */
const asTotal = (text) => text.split('/').map((side) => {
  const value = parseNumber(side);
  return value === null ? side : formatNumber(value);
}).join('/');

/** The values of an indicator unit by unit, with their sum beside the report's own value. */
export const CommuneValues = {
  props: { figure: Object, path: String, communes: Array, wrong: Set },
  setup(props) {
    const own = computed(() => (props.figure.total ? `${props.figure.actual}/${props.figure.total}` : props.figure.actual));
    const values = computed(() => props.communes.map((commune) => props.figure.units[commune.code]));
    const added = computed(() => total(values.value));
    return {
      own, added, fieldId, unitsBelow,
      different: computed(() => added.value && own.value && asTotal(own.value) !== added.value),
      entered: computed(() => values.value.filter((text) => text?.trim()).length),
      field: (commune) => `${props.path}.units.${commune.code}`,
    };
  },
  template: `
  <details class="rc-more">
    <summary>Số liệu theo {{ unitsBelow(communes) }}: đã nhập {{ entered }}/{{ communes.length }}<template v-if="added">; cộng
      {{ added }}</template><template v-if="different">, khác số của báo cáo: {{ own }}</template></summary>
    <div class="rc-communes">
      <div v-for="commune in communes" :key="commune.code" class="rc-field rc-inline">
        <label :for="fieldId(field(commune))">{{ commune.label }}</label>
        <input :id="fieldId(field(commune))" v-model="figure.units[commune.code]" type="text" class="rc-number" autocomplete="off"
          :aria-invalid="wrong.has(field(commune)) ? 'true' : undefined">
      </div>
    </div>
  </details>`,
};
