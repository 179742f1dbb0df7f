// How a typed figure is read: the same rule as the server's, with what it says beside the field.

const WHOLE = '-?(?:0|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d*)';
const INTEGER = new RegExp(`^${WHOLE}$`);
const DECIMAL = new RegExp(`^${WHOLE}(?:,\\d+)?$`);
const ONE_GROUP = /^-?[1-9]\d{0,2}\.\d{3}$/;
const ENGLISH = /^-?\d{1,3}(?:,\d{3})*\.\d+$|^-?\d{1,3}(?:,\d{3}){2,}$|^-?\d+\.\d+$/;
const MOST_DIGITS = 18;
const GAP = '\u00a0'; // unlike "." and ",", a gap between thousands has one meaning in every convention

/** @param {string} text a Vietnamese number @returns {string} with gaps between thousands: "6482,91" becomes "6 482,91" */
function spaced(text) {
  const [whole, decimals] = text.replace(/\./g, '').split(',');
  return whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${GAP}`) + (decimals === undefined ? '' : `,${decimals}`);
}

/** @returns {string} "6,482.91" as it is written here: "6.482,91" */
const vietnamese = (text) => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

/**
 * @typedef {object} NumberReading
 * @property {'empty'|'value'|'ambiguous'|'wrong'} kind
 * @property {string} [value] the number with gaps between thousands
 * @property {{text: string, value: string}[]} [choices] what the text may have meant, as it must be typed and as it reads
 */

/**
 * @param {string} typed
 * @param {{integer?: boolean, confirmed?: string[]}} rule `integer`: a count, in which "446.777" has one reading;
 *   `confirmed`: texts whose reading the drafter has confirmed
 * @returns {NumberReading}
 */
export function readNumber(typed, { integer = false, confirmed = [] } = {}) {
  const text = (typed ?? '').trim();
  if (text === '') return { kind: 'empty' };
  const fits = (text.match(/\d/g) ?? []).length <= MOST_DIGITS && (integer ? INTEGER : DECIMAL).test(text);
  if (!fits) return { kind: 'wrong', choices: !integer && ENGLISH.test(text) ? [choice(vietnamese(text))] : [] };
  if (integer || !ONE_GROUP.test(text) || confirmed.includes(text)) return { kind: 'value', value: spaced(text) };
  return { kind: 'ambiguous', choices: [choice(text), choice(text.replace('.', ','))] };
}

const choice = (text) => ({ text, value: spaced(text) });
