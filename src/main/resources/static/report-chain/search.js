/** @param {string} text @returns {string} without accents and case, so that "dong da" finds "Đống Đa" */
export const plain = (text) =>
  (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
