import { computed, inject } from './vue.js';
import { FigureGrid } from './figure-grid.js';
import { FindingNotes } from './findings.js';
import { NotesAt } from './notes.js';
import { ListEditor } from './list-editor.js';
import { ProgrammeEditor } from './programme-editor.js';
import { TextField, fieldId } from './fields.js';
import { headingOf, sectionTitle } from './section-title.js';
import { ISSUED_DOCUMENT, LIMITATION, PLANNED_TASK } from './words.js';

const LISTS = {
  LIMITATIONS: { list: 'limitations', row: 'Hạn chế', words: LIMITATION },
  TASKS: { list: 'tasks', row: 'Nhiệm vụ', words: PLANNED_TASK },
  DOCUMENTS: { list: 'documents', row: 'Văn bản', words: ISSUED_DOCUMENT },
};

const MADE = {
  FIGURES: 'Biểu này được lập từ số liệu đã nhập ở các mục trên.',
  OPINIONS: 'Bảng này được lập từ các ý kiến và nội dung tiếp thu, giải trình.',
};

/** The outline of the report in its printed order: each section with its text and figures, or its rows. */
export const SectionEditor = {
  components: { FigureGrid, FindingNotes, ListEditor, NotesAt, ProgrammeEditor, TextField },
  props: { view: { type: Object, required: true } },
  setup(props) {
    const sections = computed(() => (props.view.outline ?? []).map((section) => ({
      ...section,
      list: LISTS[section.kind],
      made: MADE[section.kind],
      indicators: (props.view.catalogue ?? []).filter((row) => row.section === section.code),
    })));
    const concerned = computed(() => sections.value.filter(({ kind }) => kind === 'TEXT')
      .map((section) => ({ code: section.code, label: sectionTitle(section) })));
    return { draft: inject('draft'), sections, concerned, headingOf, sectionTitle, fieldId };
  },
  template: `
  <section v-for="section in sections" :key="section.code" class="rc-part">
    <component :is="headingOf(section, 2)" :id="fieldId('outline.' + section.code)" class="rc-section" tabindex="-1">{{ sectionTitle(section) }}</component>
    <p v-if="section.made" class="rc-hint">{{ section.made }}</p>
    <list-editor v-if="section.list" v-bind="section.list" :title="sectionTitle(section)" :sections="concerned"></list-editor>
    <programme-editor v-else-if="section.kind === 'PROGRAMMES'" :programmes="view.programmes" :title="sectionTitle(section)"></programme-editor>
    <text-field v-else-if="section.kind === 'TEXT'" v-model="draft.content.sections[section.code]" :field="'sections.' + section.code" :rows="5"
      :label="'Nội dung mục ' + sectionTitle(section)" :required="section.mandatory"
      :invalid="draft.findingsAt('sections.' + section.code, true).length > 0"></text-field>
    <finding-notes :at="'sections.' + section.code" exact></finding-notes>
    <notes-at :view="view" :target="'sections.' + section.code"></notes-at>
    <figure-grid v-if="section.indicators.length" :indicators="section.indicators" :view="view"
      :caption="'Chỉ tiêu: ' + sectionTitle(section)"></figure-grid>
  </section>`,
};
