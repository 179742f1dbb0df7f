/** @returns {string} "2.1. Công tác chính trị, tư tưởng": with its number, where the code is one */
export const sectionTitle = ({ code, title }) => (/^(\d|[IVX]+(\.|$))/.test(code) ? `${code}. ${title}` : title);

/** @param {number} top level of the headings above @returns {string} the heading element of a section, by its depth from 1 */
export const headingOf = ({ depth }, top) => `h${Math.min(6, top + Math.max(1, depth))}`;
