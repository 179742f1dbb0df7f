// What a text may be: as long as the server takes it, and without marks that turn the order of the letters on the screen.

const LIMITS = [
  [/^sections\./, 50000],
  [/^figures\.[^.]+\.explanation$/, 5000],
  [/^(figures|signature)\./, 100],
  [/^(limitations|tasks|documents|programmes|reasons|carried)\b/, 5000],
];
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const count = (number) => number.toLocaleString('vi-VN');

/** @param {string} field of a report, e.g. "figures.KT-01.actual" @returns {string} why its text cannot be saved, "" when it can */
export function tooLong(field, text) {
  const most = LIMITS.find(([pattern]) => pattern.test(field))?.[1] ?? Infinity;
  const length = (text ?? '').length;
  return length > most ? `Ô này dài ${count(length)} ký tự, quá giới hạn ${count(most)}; đồng chí rút gọn, nội dung vẫn còn ở đây.` : '';
}

/** @returns {boolean} whether a text holds an invisible mark such as a right-to-left override */
export const turnsLetters = (text) => typeof text === 'string' && text.search(TURNING) >= 0;

/** @returns {string} the text without such marks */
export const withoutTurns = (text) => text.replace(TURNING, '');

/** @param {object} content of a report as it is edited @returns {{field: string, message: string}[]} the texts that cannot be saved */
export function longTexts(content) {
  const { sections, figures, limitations, tasks, documents, programmes, signature, reasons, carried } = content;
  return Object.entries({ sections, figures, limitations, tasks, documents, programmes, signature, reasons, carried })
    .flatMap(([name, part]) => leaves(name, part))
    .map(([field, text]) => ({ field, message: tooLong(field, text) }))
    .filter(({ message }) => message);
}

const leaves = (path, value) => (typeof value === 'object' && value !== null
  ? Object.entries(value).flatMap(([name, part]) => leaves(`${path}.${name}`, part))
  : [[path, typeof value === 'string' ? value : '']]);
