import { computed } from './vue.js';
import { ChoiceField, DateField, TextField } from './fields.js';
import { readNumber } from './figure-number.js';

/** One cell of the grid of figures: what is typed, and beside it how it is read. */
export const FigureCell = {
  components: { ChoiceField, DateField, TextField },
  props: { indicator: Object, column: Object, figure: Object, path: String, wrong: Set },
  setup(props) {
    const { name, kind } = props.column;
    const field = `${props.path}.${name}`;
    const numeric = kind === 'number' || kind === 'percent';
    const unit = kind === 'percent' ? '%' : props.indicator.type === 'RATIO' ? '' : props.indicator.unit;
    const integer = kind === 'number' && props.indicator.type !== 'DECIMAL';
    const reading = computed(() => (numeric ? readNumber(props.figure[name], { integer, confirmed: props.figure.confirmed }) : { kind: 'empty' }));
    const choose = ({ text }) => {
      if (text === props.figure[name].trim()) props.figure.confirmed.push(text);
      props.figure[name] = text;
    };
    return {
      field, numeric, reading, choose,
      invalid: computed(() => props.wrong.has(field) || reading.value.kind === 'ambiguous'),
      echo: computed(() => (reading.value.kind === 'value' ? `= ${reading.value.value} ${unit}`.trim() : '')),
      problem: computed(() => ({
        wrong: integer ? 'Không đọc được số; số đếm không có phần lẻ, ví dụ 1.234.' : 'Không đọc được số; viết như 6.482,91.',
        ambiguous: 'Có hai cách đọc:',
      })[reading.value.kind] ?? ''),
    };
  },
  template: `
  <choice-field v-if="column.kind === 'choice'" v-model="figure[column.name]" :field="field" :label="column.title" blank="–"
    :choices="column.choices" :invalid="invalid"></choice-field>
  <date-field v-else-if="column.kind === 'date'" v-model="figure[column.name]" :field="field" :label="column.title" month
    :invalid="invalid"></date-field>
  <template v-else>
    <text-field v-model="figure[column.name]" :field="field" :label="column.title" numeric :hint="echo" :error="problem"
      :invalid="invalid"></text-field>
    <button v-for="choice in reading.choices ?? []" :key="choice.text" type="button" class="rc-button rc-small rc-reading"
      @click="choose(choice)">{{ choice.text }}<span class="rc-hint">= {{ choice.value }}</span></button>
  </template>`,
};
