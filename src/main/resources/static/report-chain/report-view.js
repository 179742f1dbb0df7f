import { computed, toRefs } from './vue.js';
import { attachmentUrl } from './api.js';
import { carriedTables, CARRIED_TITLE } from './carried.js';
import { showDate } from './dates.js';
import { fieldId } from './fields.js';
import { FigureTable } from './figure-table.js';
import { NoteList, NotesAt } from './notes.js';
import { headingOf, sectionTitle } from './section-title.js';
import { CARRIED, ISSUED_DOCUMENT, LIMITATION, PLANNED_TASK, PROGRAMME_PROGRESS, SECRECY, URGENCY } from './words.js';

const LISTS = {
  LIMITATIONS: { name: 'limitations', words: LIMITATION },
  TASKS: { name: 'tasks', words: PLANNED_TASK },
  DOCUMENTS: { name: 'documents', words: ISSUED_DOCUMENT },
};
const PROGRAMMES = { title: 'Chương trình', ...PROGRAMME_PROGRESS };
const SHOWN_ELSEWHERE = new Set(['FIGURES', 'OPINIONS']); // figures with their sections, opinions beside the report
const DATES = new Set(['due', 'date']);

/** A list of a report (limitations, tasks, documents) as a table of text. */
export const RowTable = {
  props: { caption: String, words: Object, rows: Array },
  setup: () => ({ DATES, cell: (row, name) => (DATES.has(name) ? showDate(row[name]) : row[name]) }),
  template: `
  <div class="rc-scroll" tabindex="0" role="region" :aria-label="caption">
    <table class="rc-table">
      <caption>{{ caption }}</caption>
      <thead><tr><th scope="col">TT</th><th v-for="(label, name) in words" :key="name" scope="col">{{ label }}</th></tr></thead>
      <tbody>
        <tr v-for="(row, i) in rows" :key="i">
          <td>{{ i + 1 }}</td><td v-for="(label, name) in words" :key="name" :class="DATES.has(name) ? 'rc-date' : 'rc-text'">{{ cell(row, name) }}</td>
        </tr>
      </tbody>
    </table>
  </div>`,
};

/** The attachments of a report as links that download them. */
export const AttachmentLinks = {
  props: { report: String, attachments: Array },
  setup: () => ({ attachmentUrl, size: (bytes) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi-VN')} KB` }),
  template: `
  <ul class="rc-files">
    <li v-for="file in attachments" :key="file.sha256">
      <a :href="attachmentUrl(report, file.sha256)" :download="file.name">{{ file.name }}</a> ({{ size(file.size) }})
      <slot :file="file"></slot>
    </li>
  </ul>`,
};

/** A version of a report to read: sections, figures, lists, programmes, documents, attachments. Everything is text. */
export const ReportView = {
  components: { FigureTable, RowTable, AttachmentLinks, NoteList, NotesAt },
  props: { view: { type: Object, required: true }, content: { type: Object, required: true } },
  setup(props) {
    const { view, content } = toRefs(props);
    const programmes = () => (view.value.programmes ?? [])
      .map(({ number, title }) => ({ title: `${number}. ${title}`, ...content.value.programmes?.[number] }))
      .filter((row) => Object.keys(PROGRAMME_PROGRESS).some((name) => row[name]));
    const table = ({ kind }) => {
      if (kind === 'PROGRAMMES') return { words: PROGRAMMES, rows: programmes() };
      return LISTS[kind] && { words: LISTS[kind].words, rows: content.value[LISTS[kind].name] ?? [] };
    };
    const noted = ({ code }) => view.value.notes?.rows.some(({ target }) => target === `figures.${code}`);
    const sections = computed(() => (view.value.outline ?? [])
      .filter((section) => !SHOWN_ELSEWHERE.has(section.kind))
      .map((section) => ({
        ...section,
        text: content.value.sections?.[section.code] ?? '',
        table: table(section),
        indicators: (view.value.catalogue ?? []).filter((row) => row.section === section.code && (content.value.figures?.[row.code] || noted(row))),
      })));
    const reasons = computed(() =>
      Object.entries(props.content.reasons ?? {}).filter(([, text]) => text?.trim())
        .map(([key, text]) => ({ rule: key.split('@')[0], field: key.slice(key.indexOf('@') + 1), text })));
    return {
      CARRIED, CARRIED_TITLE, carried: computed(() => carriedTables(content.value.carried)),
      sections, reasons, fieldId, headingOf, sectionTitle, SECRECY, URGENCY,
      reasonWords: { rule: 'Quy tắc', field: 'Mục', text: 'Lý do' },
      empty: ({ kind, text, table: rows, indicators }) => kind !== 'HEADING' && !text && !rows?.rows.length && !indicators.length,
    };
  },
  template: `
  <article class="rc-document" aria-label="Nội dung báo cáo">
    <note-list :view="view"></note-list>
    <p class="rc-doc-kind">BÁO CÁO</p>
    <p class="rc-doc-title">{{ view.report.period.reportTitle || view.report.period.title }}</p>
    <p class="rc-hint">Độ mật: {{ SECRECY[content.secrecy] || SECRECY.NONE }} · Độ khẩn: {{ URGENCY[content.urgency] || URGENCY.NORMAL }}</p>
    <section v-for="section in sections" :id="fieldId('read.' + section.code)" :key="section.code" tabindex="-1">
      <component :is="headingOf(section, 2)">{{ sectionTitle(section) }}</component>
      <notes-at :view="view" :target="'sections.' + section.code" :place="'mục ' + sectionTitle(section)"></notes-at>
      <p v-if="section.text" class="rc-text">{{ section.text }}</p>
      <figure-table v-if="section.indicators.length" :indicators="section.indicators" :figures="content.figures"
        :communes="view.communes" :caption="'Chỉ tiêu: ' + sectionTitle(section)">
        <template #default="{ indicator }"><notes-at :view="view" :target="'figures.' + indicator.code" :place="'chỉ tiêu ' + indicator.name"></notes-at></template>
      </figure-table>
      <row-table v-if="section.table?.rows.length" :caption="section.title" :words="section.table.words" :rows="section.table.rows"></row-table>
      <p v-if="empty(section)" class="rc-hint">(chưa có nội dung)</p>
    </section>
    <section v-if="carried.length" :id="fieldId('read.carried')" tabindex="-1">
      <h3>{{ CARRIED_TITLE }}</h3>
      <row-table v-for="table in carried" :key="table.caption" v-bind="table" :words="CARRIED"></row-table>
    </section>
    <row-table v-if="reasons.length" caption="Lý do kèm theo các cảnh báo" :words="reasonWords" :rows="reasons"></row-table>
    <template v-if="content.attachments?.length">
      <h4>Tệp đính kèm</h4>
      <attachment-links :report="view.report.id" :attachments="content.attachments"></attachment-links>
    </template>
    <p v-if="content.signature?.authority" class="rc-signature">{{ content.signature.authority }} {{ content.signature.issuer }}</p>
  </article>`,
};

/** The report folded behind its title, for tasks in which deciding comes first. */
export const FoldedReport = {
  components: { ReportView },
  props: { view: { type: Object, required: true }, open: Boolean },
  template: `
  <details v-if="view.version" class="rc-fold" :open="open">
    <summary>Nội dung báo cáo, phiên bản {{ view.version.number }}</summary>
    <report-view :view="view" :content="view.version.content"></report-view>
  </details>`,
};
