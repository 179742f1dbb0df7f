import { plain } from './search.js';

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

/** @returns {{level: string, label: string, rows: object[]}[]} rows by level from below, within it by the body that gave the opinion */
export function byLevel(rows) {
  const order = ({ opinion: one }, { opinion: other }) => one.giver.localeCompare(other.giver, 'vi') || one.id - other.id;
  return LEVELS
    .map((level) => ({ level, rows: rows.filter(({ opinion }) => opinion.level === level).sort(order) }))
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ ...group, label: group.rows[0].opinion.levelLabel }));
}

/** @returns {{code: string, label: string}[]} the kinds of opinion that occur */
export const kindsOf = (rows) =>
  [...new Map(rows.map(({ opinion }) => [opinion.kind, opinion.kindLabel]))].map(([code, label]) => ({ code, label }));
