import { plain } from './search.js';
import { sectionTitle } from './section-title.js';

// Which opinions the table shows, and how they stand under each other.

const LEVELS = ['COMMUNE', 'DISTRICT', 'CITY'];

/** Whether an opinion still waits for its answer: the choices of the filter. */
export const ANSWERED = { '': 'Tất cả', OPEN: 'Chưa trả lời', DONE: 'Đã trả lời' };

/**
 * @param {object[]} rows of the answers
 * @param {{answered: string, kind: string, words: string}} filter `words` are found without accents and case
 * @param {(row: object) => boolean} complete whether a row is answered
 * @returns {object[]} the rows that fit
 */
export function filterAnswers(rows, { answered, kind, words }, complete) {
  const sought = plain(words).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { opinion } = row;
    const text = plain([opinion.giver, opinion.levelLabel, opinion.kindLabel, opinion.text, row.text].join(' '));
    return (!answered || complete(row) === (answered === 'DONE'))
      && (!kind || opinion.kind === kind)
      && sought.every((word) => text.includes(word));
  });
}

/**
 * @param {object[]} rows of the answers
 * @param {object[]} outline of the report
 * @returns {{code: string, label: string, rows: object[]}[]} rows by the section that they are about, in the order of the
 *   outline and after those about the whole report; within a section by level from below, then by the body that gave them
 */
export function bySection(rows, outline) {
  const order = ({ opinion: one }, { opinion: other }) =>
    LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || one.giver.localeCompare(other.giver, 'vi') || one.id - other.id;
  const codes = new Set(outline.map(({ code }) => code));
  const about = ({ opinion }) => (codes.has(opinion.section) ? opinion.section : '');
  return [{ code: '', label: 'Toàn báo cáo' }, ...outline.map((section) => ({ code: section.code, label: sectionTitle(section) }))]
    .map((group) => ({ ...group, rows: rows.filter((row) => about(row) === group.code).sort(order) }))
    .filter((group) => group.rows.length > 0);
}

/** @returns {{code: string, label: string}[]} the kinds of opinion that occur */
export const kindsOf = (rows) =>
  [...new Map(rows.map(({ opinion }) => [opinion.kind, opinion.kindLabel]))].map(([code, label]) => ({ code, label }));
