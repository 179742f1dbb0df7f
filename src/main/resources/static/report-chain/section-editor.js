import { computed, inject } from './vue.js';
import { FigureEditor } from './figure-editor.js';
import { FindingNotes } from './findings.js';
import { TextField, fieldId } from './fields.js';
import { sectionTitle } from './report-view.js';

/** The outline of the report: each section with its text and its figures. */
export const SectionEditor = {
  components: { FigureEditor, FindingNotes, TextField },
  props: { view: { type: Object, required: true } },
  setup(props) {
    const draft = inject('draft');
    const outline = props.view.outline ?? [];
    const holdsOthers = (i) => outline[i + 1] !== undefined && outline[i + 1].depth > outline[i].depth;
    const sections = computed(() => outline.map((section, i) => ({
      ...section,
      written: !holdsOthers(i) || section.mandatory,
      indicators: (props.view.catalogue ?? []).filter((row) => row.section === section.code),
    })));
    const jump = (code) => {
      const target = document.getElementById(fieldId(`outline.${code}`));
      target.focus();
      target.scrollIntoView();
    };
    return { draft, sections, sectionTitle, fieldId, jump, heading: (section) => `h${Math.min(6, 4 + Math.max(0, section.depth - 1))}` };
  },
  template: `
  <details class="rc-fold">
    <summary>Mục lục</summary>
    <ul class="rc-contents">
      <li v-for="section in sections" :key="section.code" :style="{ marginLeft: section.depth + 'em' }">
        <button type="button" class="rc-link" @click="jump(section.code)">{{ sectionTitle(section) }}</button>
      </li>
    </ul>
  </details>
  <section v-for="section in sections" :key="section.code" class="rc-part">
    <component :is="heading(section)" :id="fieldId('outline.' + section.code)" tabindex="-1">{{ sectionTitle(section) }}</component>
    <text-field v-if="section.written" v-model="draft.content.sections[section.code]" :field="'sections.' + section.code" :rows="5"
      :label="'Nội dung mục ' + sectionTitle(section)" :required="section.mandatory"
      :invalid="draft.findingsAt('sections.' + section.code).length > 0"></text-field>
    <finding-notes :at="'sections.' + section.code" exact></finding-notes>
    <figure-editor v-for="indicator in section.indicators" :key="indicator.code" :indicator="indicator" :view="view"></figure-editor>
  </section>`,
};
