import { computed, nextTick, reactive, ref } from './vue.js';
import { ChoiceField, TextField, fieldId } from './fields.js';
import { NextDue } from './next-due.js';

/**
 * Input that only one step has, such as the number of a release.
 * @typedef {object} Extra
 * @property {object} component takes `values`, `errors`, `view`, `decision`, `readonly`
 * @property {(view: object) => object} initial
 * @property {(values: object, decision: string, view: object) => object} check field name → Vietnamese sentence, empty when right
 * @property {(values: object, decision: string) => object[]} variables to submit with the decision
 */

/** @returns {object} a task variable */
export const variable = (name, type, value) => ({ name, type, value });

/** @returns {Extra} several of them as one */
export function combineExtras(extras) {
  return {
    initial: (view) => Object.assign({}, ...extras.map((extra) => extra.initial(view))),
    check: (...given) => Object.assign({}, ...extras.map((extra) => extra.check(...given))),
    variables: (...given) => extras.flatMap((extra) => extra.variables(...given)),
  };
}

function problems(input, chosen, view) {
  const errors = {};
  if (!chosen) errors.decision = 'Đồng chí chọn một ý kiến hoặc quyết định.';
  if (chosen?.returns && !input.reasonCode) errors.reasonCode = 'Đồng chí chọn lý do trả lại.';
  if (chosen?.returns && view.wayBacks?.length && !input.wayBack) errors.wayBack = 'Đồng chí chọn đường trình lại sau khi chỉnh lý.';
  if ((chosen?.needsText || chosen?.returns) && !input.text.trim()) {
    errors.text = `Khi chọn “${chosen.label}”, đồng chí phải ghi rõ nội dung.`;
  }
  return errors;
}

function variablesOf(input, chosen, view) {
  const result = [variable('decision', 'String', chosen.code)];
  if (view.version) result.push(variable('version', 'Integer', view.version.number));
  if (input.text.trim()) result.push(variable('text', 'String', input.text.trim()));
  if (chosen.returns) {
    result.push(variable('reasonCode', 'String', input.reasonCode));
    if (input.wayBack) result.push(variable('wayBack', 'String', input.wayBack));
  }
  return result;
}

/** The decision of a step: its choices, the text and reason they need, what else the step asks, and the button that sends it. */
export const DecisionForm = {
  components: { ChoiceField, NextDue, TextField },
  props: {
    session: { type: Object, required: true },
    extras: { type: Array, default: () => [] },
    title: { type: String, default: 'Ý kiến của đồng chí' },
    textLabel: { type: String, default: 'Nội dung ý kiến' },
  },
  setup(props) {
    const view = props.session.view;
    const decisions = view.decisions ?? [];
    const extra = combineExtras(props.extras);
    const input = reactive({
      decision: decisions.length === 1 ? decisions[0].code : '',
      text: '', reasonCode: '', wayBack: '',
      ...extra.initial(view),
    });
    const errors = ref({});
    const chosen = computed(() => decisions.find((decision) => decision.code === input.decision));
    const form = ref(null);

    props.session.prepare = async () => {
      errors.value = { ...problems(input, chosen.value, view), ...extra.check(input, input.decision, view) };
      if (Object.keys(errors.value).length === 0) {
        return [...variablesOf(input, chosen.value, view), ...extra.variables(input, input.decision)];
      }
      await nextTick();
      form.value.querySelector('[aria-invalid=true], .rc-choices.rc-wrong input')?.focus();
      return null;
    };
    return { view, decisions, input, errors, chosen, form, fieldId };
  },
  template: `
  <section ref="form" class="rc-decision" :aria-label="title">
    <h3>{{ title }}</h3>
    <fieldset v-if="decisions.length > 1" class="rc-choices" :class="{ 'rc-wrong': errors.decision }" :disabled="!session.claimed"
      role="radiogroup" :aria-describedby="errors.decision ? fieldId('decision') + '-note' : undefined">
      <legend>Chọn một<span class="rc-required"> (bắt buộc)</span></legend>
      <label v-for="decision in decisions" :key="decision.code" class="rc-choice">
        <input v-model="input.decision" type="radio" name="decision" :value="decision.code"> {{ decision.label }}
      </label>
      <p v-if="errors.decision" :id="fieldId('decision') + '-note'" class="rc-error">{{ errors.decision }}</p>
    </fieldset>
    <p v-else-if="chosen">Việc cần thực hiện: <b>{{ chosen.label }}</b></p>
    <div v-if="chosen?.returns" class="rc-row rc-row-wide">
      <choice-field v-model="input.reasonCode" field="reasonCode" label="Lý do trả lại" required blank="– chọn lý do –"
        :choices="view.reasons ?? []" :error="errors.reasonCode" :readonly="!session.claimed"></choice-field>
      <choice-field v-if="view.wayBacks?.length" v-model="input.wayBack" field="wayBack" label="Sau khi chỉnh lý" required
        blank="– chọn đường trình lại –" :choices="view.wayBacks" :error="errors.wayBack" :readonly="!session.claimed"></choice-field>
    </div>
    <component v-for="(extra, i) in extras" :is="extra.component" :key="i" :values="input" :errors="errors" :view="view"
      :decision="input.decision" :readonly="!session.claimed"></component>
    <text-field v-model="input.text" field="text" :rows="4" :label="textLabel" :required="!!(chosen?.needsText || chosen?.returns)"
      :error="errors.text" :readonly="!session.claimed"></text-field>
    <p v-if="Object.keys(errors).length" class="rc-error" role="alert">Chưa gửi được: còn {{ Object.keys(errors).length }} chỗ cần bổ sung.</p>
    <next-due :decision="chosen"></next-due>
    <button type="button" class="rc-button rc-primary rc-send" :disabled="!session.claimed || session.busy" @click="session.submit()">
      {{ session.busy ? 'Đang gửi…' : 'Gửi' }}
    </button>
    <span v-if="!session.claimed" class="rc-hint">Nhận việc trước khi gửi.</span>
  </section>`,
};
