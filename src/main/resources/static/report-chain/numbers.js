// Numbers as they are typed and read in Vietnamese: "." between thousands, "," before decimals.

const STRICT = /^[-−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const AMBIGUOUS = /^[-−]?[1-9]\d{0,2}\.\d{3}$/;

/** @param {string} text @returns {number|null} null when the text is not a Vietnamese number */
export function parseNumber(text) {
  const trimmed = (text ?? '').trim();
  if (!STRICT.test(trimmed)) return null;
  return Number(trimmed.replace(/\./g, '').replace(',', '.').replace('−', '-'));
}

/** @param {number} value @returns {string} at most three decimals, e.g. "6.482,91" */
export const formatNumber = (value) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value);

/**
 * The two numbers that a text such as "446.777" can mean.
 * @param {string} text
 * @returns {{grouped: string, decimal: string}|null} null when there is only one reading
 */
export function readings(text) {
  const trimmed = (text ?? '').trim();
  return AMBIGUOUS.test(trimmed) ? { grouped: trimmed, decimal: trimmed.replace('.', ',') } : null;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const GROUPS = ['', ' nghìn', ' triệu', ' tỷ', ' nghìn tỷ'];

function tensAndOnes(tens, ones) {
  if (tens === 0) return ones === 0 ? '' : `linh ${DIGITS[ones]}`;
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (ones === 0) return head;
  if (ones === 1 && tens > 1) return `${head} mốt`;
  if (ones === 4 && tens > 1) return `${head} tư`;
  return ones === 5 ? `${head} lăm` : `${head} ${DIGITS[ones]}`;
}

function threeDigits(value, leading) {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  if (leading && value < 10) return DIGITS[ones];
  if (leading && hundreds === 0) return tensAndOnes(tens, ones);
  return `${DIGITS[hundreds]} trăm ${tensAndOnes(tens, ones)}`.trim();
}

/** @param {string} text a Vietnamese number @returns {string} the same number in words */
export function inWords(text) {
  const [whole, decimals] = text.trim().replace(/\./g, '').replace(/^[-−]/, '').split(',');
  const groups = [];
  for (let rest = Number(whole); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  const words = groups
    .map((group, i) => (group === 0 ? '' : threeDigits(group, i === 0) + GROUPS[groups.length - 1 - i]))
    .filter(Boolean);
  const sign = /^[-−]/.test(text.trim()) ? 'âm ' : '';
  const fraction = decimals ? ` phẩy ${[...decimals].map((digit) => DIGITS[digit]).join(' ')}` : '';
  return sign + (words.join(' ') || DIGITS[0]) + fraction;
}
