// Dates are typed and read as dd/MM/yyyy whatever the language of the browser; the server speaks ISO 8601.

const HANOI = 'Asia/Ho_Chi_Minh';
const pad = (value) => String(value).padStart(2, '0');

/** @param {string|null} iso "2022-06-16" or "2022-06" @returns {string} "16/06/2022" or "06/2022" */
export const showDate = (iso) => (/^\d{4}(-\d{2}){1,2}$/.test(iso ?? '') ? iso.split('-').reverse().join('/') : (iso ?? ''));

/** @param {string} instant @returns {string} "17:00 ngày 17/06/2022", time of Hà Nội */
export function showInstant(instant) {
  if (!instant) return '';
  return `${showTime(instant)} ngày ${showDate(dayOf(new Date(instant)))}`;
}

/** @param {string} instant @returns {string} "17:00", time of Hà Nội */
export const showTime = (instant) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: HANOI, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** @param {Date} moment @returns {string} the day in Hà Nội, "2022-06-17" */
export const dayOf = (moment) => new Intl.DateTimeFormat('en-CA', { timeZone: HANOI }).format(moment);

/**
 * @param {string} text "16/6/2022", "16.6.2022" or, where a month is enough, "6/2022"
 * @returns {string|null} ISO date, or null when there is no such day
 */
export function parseDate(text, monthAllowed = false) {
  const parts = text.trim().split(/[/.-]/).map(Number);
  if (monthAllowed && parts.length === 2) return parseMonth(...parts);
  const [day, month, year] = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    parts.length === 3 && year > 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${pad(month)}-${pad(day)}` : null;
}

const parseMonth = (month, year) =>
  month >= 1 && month <= 12 && year > 1900 && year < 2200 ? `${year}-${pad(month)}` : null;
