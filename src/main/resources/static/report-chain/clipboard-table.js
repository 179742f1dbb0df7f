/**
 * Reads a block of cells as a spreadsheet puts it on the clipboard: tabs between cells, line ends between rows, quotes
 * around a cell that holds either.
 * @param {string} text
 * @returns {string[][]} rows of cells, without blanks around the text and without empty rows at the end
 */
export function clipboardTable(text) {
  const rows = [[]];
  for (const [, quoted, bare, mark] of text.replace(/\r\n?/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    rows.at(-1).push(clean(quoted === undefined ? bare : quoted.replace(/""/g, '"')));
    if (mark === '') break;
    if (mark === '\n') rows.push([]);
  }
  while (rows.length > 1 && rows.at(-1).every((cell) => cell === '')) rows.pop();
  return rows;
}

/** @returns {boolean} whether the text is more than one cell */
export const isTable = (text) => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));

const clean = (cell) => (cell ?? '').replace(/[\u00a0\u202f]/g, ' ').trim();
