import { computed, inject, onMounted, ref } from './vue.js';
import { CARRIED_TITLE } from './carried.js';
import { fieldId } from './fields.js';
import { sectionTitle } from './section-title.js';

const SIDE = 900; // px of width from which the list stands beside the report; report-chain.css says the same

const LISTS = { LIMITATIONS: 'limitations', TASKS: 'tasks', DOCUMENTS: 'documents' };
const MADE = new Set(['HEADING', 'FIGURES', 'OPINIONS']); // nothing is typed there

const hasText = (value) => (typeof value === 'object' && value !== null
  ? Object.values(value).some(hasText) : typeof value === 'string' && value.trim() !== '');

/**
 * @param {object} section of the outline
 * @param {object[]} indicators of the section
 * @param {object} content as it is edited
 * @returns {boolean} whether a section in which something is typed has nothing yet
 */
export function isEmpty(section, indicators, content) {
  if (MADE.has(section.kind) && indicators.length === 0) return false;
  const parts = [
    content.sections[section.code],
    LISTS[section.kind] && content[LISTS[section.kind]],
    section.kind === 'PROGRAMMES' && content.programmes,
    indicators.map(({ code }) => ({ ...content.figures[code], samePeriod: '', previous: '' })), // these may be filled in for comparison
  ];
  return !parts.some(hasText);
}

/** @returns {string[]} the fields under which the findings of a section stand */
function placesOf(section, indicators) {
  const own = LISTS[section.kind] ?? (section.kind === 'PROGRAMMES' ? 'programmes' : `sections.${section.code}`);
  return [own, ...indicators.map(({ code }) => `figures.${code}`)];
}

/** The table of contents of the editor: it leads to each section, and says which are empty or have findings. */
export const EditorContents = {
  props: { view: { type: Object, required: true } },
  setup(props) {
    const draft = inject('draft');
    const fold = ref(null);
    onMounted(() => { fold.value.open = fold.value.closest('.rc-editor').clientWidth >= SIDE; });
    const open = (finding) => !draft.passes(finding);
    const outlined = computed(() => (props.view.outline ?? []).map((section) => {
      const indicators = (props.view.catalogue ?? []).filter((row) => row.section === section.code);
      const findings = placesOf(section, indicators)
        .flatMap((place) => draft.findingsAt(place, place.startsWith('sections.'))) // "sections.1" is not above "sections.1.1"
        .filter(open).length;
      return { section, findings, empty: isEmpty(section, indicators, draft.content) };
    }));
    const carried = computed(() => (draft.content.carried.length === 0 ? [] : [{
      section: { code: 'carried', title: CARRIED_TITLE, depth: 1 },
      findings: draft.findingsAt('carried').filter(open).length,
      empty: draft.content.carried.every(({ state }) => state === ''),
    }]));
    const entries = computed(() => [...outlined.value, ...carried.value]);
    const jump = (code) => {
      const target = document.getElementById(fieldId(`outline.${code}`));
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    };
    return { fold, entries, sectionTitle, jump, empty: computed(() => entries.value.filter((entry) => entry.empty).length) };
  },
  template: `
  <nav class="rc-side" aria-label="Mục lục">
    <details ref="fold" class="rc-fold">
      <summary>Mục lục<span class="rc-hint"> {{ empty ? empty + ' mục chưa có nội dung' : 'các mục đều có nội dung' }}</span></summary>
      <ul class="rc-contents">
        <li v-for="{ section, findings, empty } in entries" :key="section.code" :style="{ marginLeft: (section.depth - 1) * .8 + 'em' }">
          <button type="button" class="rc-link" @click="jump(section.code)">{{ sectionTitle(section) }}</button>{{ ' ' }}
          <span v-if="findings" class="rc-mark rc-mark-wrong">{{ findings }} mục cần xử lý</span>
          <span v-if="empty" class="rc-mark">chưa có</span>
        </li>
      </ul>
    </details>
  </nav>`,
};
