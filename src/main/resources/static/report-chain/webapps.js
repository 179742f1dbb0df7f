/** What Tasklist, Cockpit, Admin and Welcome have in common: the language that they speak, their name, their dates. */

// As the applications choose: the browser's first language, by its first two letters; any other than English is Vietnamese.
const english = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().split('-')[0] === 'en';

// The pages are sent as English; screen readers and the rules of webapps.css go by what is shown.
document.documentElement.lang = english ? 'en' : 'vi';

/** @returns {string} the one of both that the browser's language asks for */
export const inLanguage = (vietnamese, inEnglish) => (english ? inEnglish : vietnamese);

/** @param {string} name of one application @returns {object} the settings that all four share */
export const settings = (name) => ({
  app: { vendor: inLanguage('Chuỗi duyệt báo cáo ·', 'Report chain ·'), name },
  locales: { availableLocales: ['vi', 'en'], fallbackLocale: 'vi' },
  dateFormat: { short: 'L', abbr: 'L LT', normal: 'L LT', long: 'dddd, L LT' }, // 17/06/2022 17:00, see dateLocales
  disableWelcomeMessage: true,
});
