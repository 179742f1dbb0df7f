import { computed, inject } from './vue.js';
import { ChoiceField, DateField, TextField, fieldId, normalField } from './fields.js';
import { CommuneValues } from './commune-values.js';
import { FindingNotes } from './findings.js';
import { NotesAt } from './notes.js';
import { NATURE, YOY_KIND, choices } from './words.js';

function mainFields({ type, baselines = [] }) {
  const ratio = type === 'RATIO';
  return [
    { name: 'actual', label: ratio ? 'Số đạt (a)' : 'Thực hiện' },
    ratio && { name: 'total', label: 'Trên tổng số (b)' },
    baselines.includes('CITY') && { name: 'planCity', label: 'Kế hoạch TP giao' },
    baselines.includes('CITY') && { name: 'percentCity', label: '% kế hoạch TP giao' },
    baselines.includes('DISTRICT') && { name: 'planDistrict', label: 'Kế hoạch cấp huyện giao' },
    baselines.includes('DISTRICT') && { name: 'percentDistrict', label: '% KH cấp huyện giao' },
  ].filter(Boolean);
}

function moreFields({ cumulative, carriesOver }) {
  return [
    { name: 'samePeriod', label: 'Cùng kỳ năm trước' },
    { name: 'yoy', label: 'So với cùng kỳ (%)' },
    cumulative && { name: 'previous', label: 'Lũy kế kỳ trước trong năm' },
    carriesOver && { name: 'carriedOver', label: 'Tồn kỳ trước chuyển sang' },
  ].filter(Boolean);
}

/** One indicator: its figures, its parts, its values by commune, and what the rules say about them. */
export const FigureEditor = {
  components: { ChoiceField, CommuneValues, DateField, FindingNotes, NotesAt, TextField },
  props: { indicator: { type: Object, required: true }, view: { type: Object, required: true } },
  setup(props) {
    const draft = inject('draft');
    const path = `figures.${props.indicator.code}`;
    const wrong = computed(() => new Set(draft.findingsAt(path).filter((finding) => !draft.passes(finding)).map((finding) => normalField(finding.field))));
    const figure = computed(() => draft.content.figures[props.indicator.code]);
    const more = moreFields(props.indicator);
    return {
      draft, path, wrong, figure, fieldId,
      main: mainFields(props.indicator),
      more,
      natures: choices(NATURE),
      yoyKinds: choices(YOY_KIND),
      parts: props.view.parts?.[props.indicator.code] ?? [],
      opened: [...more.map(({ name }) => name), 'explanation'].some((name) => figure.value[name]),
    };
  },
  template: `
  <fieldset :id="fieldId(path)" class="rc-figure" tabindex="-1">
    <legend>{{ indicator.name }} <span class="rc-hint">({{ indicator.unit }}) · {{ indicator.code }}</span></legend>
    <div class="rc-row">
      <text-field v-for="field in main" :key="field.name" v-model="figure[field.name]" :field="path + '.' + field.name"
        :label="field.label" numeric :invalid="wrong.has(path + '.' + field.name)"></text-field>
      <choice-field v-model="figure.nature" :field="path + '.nature'" label="Tính chất" blank="– chọn –" :choices="natures"
        :invalid="wrong.has(path + '.nature')"></choice-field>
      <date-field v-model="figure.asOf" :field="path + '.asOf'" label="Tính đến" month :invalid="wrong.has(path + '.asOf')"></date-field>
    </div>
    <div v-if="parts.length" class="rc-row" role="group" aria-label="Trong đó">
      <text-field v-for="part in parts" :key="part" v-model="figure.parts[part]" :field="path + '.parts.' + part" :label="'– ' + part" numeric
        :invalid="wrong.has(path + '.parts.' + part)"></text-field>
    </div>
    <details class="rc-more" :open="opened">
      <summary>Cùng kỳ, lũy kế, thuyết minh</summary>
      <div class="rc-row">
        <text-field v-for="field in more" :key="field.name" v-model="figure[field.name]" :field="path + '.' + field.name"
          :label="field.label" numeric :invalid="wrong.has(path + '.' + field.name)"></text-field>
        <choice-field v-model="figure.yoyKind" :field="path + '.yoyKind'" label="Cách so sánh" blank="– chọn –" :choices="yoyKinds"
          :invalid="wrong.has(path + '.yoyKind')"></choice-field>
      </div>
      <text-field v-model="figure.explanation" :field="path + '.explanation'" label="Thuyết minh" :rows="2"
        :invalid="wrong.has(path + '.explanation')"></text-field>
    </details>
    <commune-values v-if="indicator.communeScope && view.communes?.length" :figure="figure" :path="path" :communes="view.communes"
      :wrong="wrong"></commune-values>
    <finding-notes :at="path"></finding-notes>
    <notes-at :view="view" :target="path"></notes-at>
  </fieldset>`,
};
