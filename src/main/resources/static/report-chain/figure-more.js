import { ref } from './vue.js';
import { CommuneValues } from './commune-values.js';
import { FindingNotes } from './findings.js';
import { NotesAt } from './notes.js';
import { TextField } from './fields.js';

/** What an indicator has beside its row of figures: its kinds, its values by commune, its explanation, its findings. */
export const FigureMore = {
  components: { CommuneValues, FindingNotes, NotesAt, TextField },
  props: { indicator: Object, figure: Object, path: String, wrong: Set, view: Object },
  setup: (props) => ({
    gathered: props.indicator.communeScope || Object.keys(props.figure.units).length > 0, // a city has its districts' values of all
    parts: props.view.parts?.[props.indicator.code] ?? [],
    explained: ref(props.figure.explanation !== ''),
  }),
  template: `
  <div v-if="parts.length" class="rc-row" role="group" :aria-label="'Trong đó, ' + indicator.name">
    <text-field v-for="part in parts" :key="part" v-model="figure.parts[part]" :field="path + '.parts.' + part" :label="'– ' + part" numeric
      :invalid="wrong.has(path + '.parts.' + part)"></text-field>
  </div>
  <details class="rc-more" :open="explained">
    <summary>Thuyết minh<span class="rc-sr"> {{ indicator.code }}</span></summary>
    <text-field v-model="figure.explanation" :field="path + '.explanation'" :label="'Thuyết minh ' + indicator.code" :rows="2"
      :invalid="wrong.has(path + '.explanation')"></text-field>
  </details>
  <commune-values v-if="gathered && view.communes?.length" :figure="figure" :path="path" :communes="view.communes"
    :wrong="wrong"></commune-values>
  <finding-notes :at="path"></finding-notes>
  <notes-at :view="view" :target="path"></notes-at>`,
};
