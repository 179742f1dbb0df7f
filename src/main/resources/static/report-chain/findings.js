import { computed, inject } from './vue.js';
import { fieldId, normalField } from './fields.js';
import { inWords, readings } from './numbers.js';
import { SEVERITY } from './words.js';

/** Puts the cursor at the field that a finding speaks of, or at the nearest part of the page that holds it. */
export function showField(field) {
  for (let path = normalField(field); path; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const target = document.getElementById(fieldId(path));
    if (target) {
      for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      target.focus();
      target.scrollIntoView({ block: 'center' });
      return;
    }
  }
}

/** Asks which of its two readings an ambiguous number has (rule R-00). */
const Reading = {
  props: { finding: { type: Object, required: true } },
  setup(props) {
    const draft = inject('draft');
    const choose = (text) => {
      const path = normalField(props.finding.field).split('.');
      const figure = draft.content.figures[path[1]];
      const holder = path.slice(2, -1).reduce((part, name) => part[name], figure);
      holder[path.at(-1)] = text;
      if (text === props.finding.value && !figure.confirmed.includes(text)) figure.confirmed.push(text);
      draft.check();
    };
    return { both: computed(() => readings(props.finding.value)), choose, inWords };
  },
  template: `
  <div v-if="both" class="rc-reading" role="group" aria-label="Xác nhận số">
    <p>Đồng chí muốn ghi số nào?</p>
    <button type="button" class="rc-button" @click="choose(both.grouped)">{{ both.grouped }} ({{ inWords(both.grouped) }})</button>
    <button type="button" class="rc-button" @click="choose(both.decimal)">{{ both.decimal }} ({{ inWords(both.decimal) }})</button>
  </div>`,
};

/** What the rules found at one place of the report, with the reason that lets a warning pass. */
export const FindingNotes = {
  components: { Reading },
  props: { at: { type: String, required: true }, exact: Boolean },
  setup(props) {
    const draft = inject('draft');
    const findings = computed(() => draft.findingsAt(props.at, props.exact));
    return { draft, findings, fieldId, SEVERITY, reasonId: (finding) => fieldId(`reason.${draft.keyOf(finding)}`) };
  },
  template: `
  <ul v-if="findings.length" class="rc-findings">
    <li v-for="finding in findings" :key="draft.keyOf(finding)" :class="draft.passes(finding) ? 'rc-passed' : 'rc-is-' + finding.severity.toLowerCase()">
      <b>{{ SEVERITY[finding.severity] }} ({{ finding.rule }}):</b> {{ finding.message }}
      <reading v-if="finding.rule === 'R-00' && finding.field.startsWith('figures.')" :finding="finding"></reading>
      <div v-if="finding.severity === 'WARN'" class="rc-field">
        <label :for="reasonId(finding)">Lý do để báo cáo được gửi với giá trị này</label>
        <textarea :id="reasonId(finding)" v-model="draft.content.reasons[draft.keyOf(finding)]" rows="2"></textarea>
      </div>
    </li>
  </ul>`,
};

/** All findings at once, each leading to its field. */
export const FindingSummary = {
  setup() {
    const draft = inject('draft');
    const open = computed(() => draft.findings.filter((finding) => !draft.passes(finding)));
    return { draft, open, showField, SEVERITY };
  },
  template: `
  <section v-if="draft.checked" class="rc-box" :class="open.length ? 'rc-warn' : 'rc-good'" aria-label="Kết quả kiểm tra" tabindex="-1" data-findings>
    <p role="status"><b v-if="open.length">Kết quả kiểm tra: còn {{ open.length }} mục cần xử lý.</b>
      <b v-else>Kết quả kiểm tra: đạt, có thể gửi.</b></p>
    <ol v-if="draft.findings.length">
      <li v-for="finding in draft.findings" :key="draft.keyOf(finding)">
        <button type="button" class="rc-link" @click="showField(finding.field)">
          {{ draft.passes(finding) ? 'Đã nêu lý do' : SEVERITY[finding.severity] }} ({{ finding.rule }}): {{ finding.message }}</button>
      </li>
    </ol>
  </section>`,
};
