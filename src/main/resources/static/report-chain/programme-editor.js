import { inject } from './vue.js';
import { FindingNotes } from './findings.js';
import { TextField, fieldId } from './fields.js';
import { PROGRAMME_PROGRESS } from './words.js';

/** How each of the city committee's programmes has gone. */
export const ProgrammeEditor = {
  components: { FindingNotes, TextField },
  props: { programmes: { type: Array, required: true }, title: { type: String, required: true } },
  setup: () => ({ draft: inject('draft'), fieldId, PROGRAMME_PROGRESS }),
  template: `
  <section :id="fieldId('programmes')" tabindex="-1" :aria-label="title">
    <finding-notes at="programmes" exact></finding-notes>
    <details v-for="programme in programmes" :key="programme.number" class="rc-fold">
      <summary>{{ programme.number }}. {{ programme.title }}</summary>
      <div :id="fieldId('programmes.' + programme.number)" class="rc-row" tabindex="-1">
        <text-field v-for="(label, name) in PROGRAMME_PROGRESS" :key="name" v-model="draft.content.programmes[programme.number][name]"
          :field="'programmes.' + programme.number + '.' + name" :label="label" :rows="name === 'completion' ? 1 : 3"
          class="rc-wide"></text-field>
      </div>
      <finding-notes :at="'programmes.' + programme.number"></finding-notes>
    </details>
  </section>`,
};
