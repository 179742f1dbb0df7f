// What is typed but not saved yet stays in this browser, by person and task: it outlives an expired session and a closed window.

const name = (kind, person, task) => `report-chain.${kind}.${person}.${task}`;

/**
 * @param {string} kind e.g. "draft"
 * @param {string} person who types; another person at the same browser is not offered it
 * @param {string} task
 * @returns {{read: () => object|null, write: (value: object) => boolean, remove: () => void}} `write` says whether there was room
 */
export function keepText(kind, person, task) {
  const key = name(kind, person, task);
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    remove() {
      try {
        localStorage.removeItem(key);
      } catch { /* a browser that keeps nothing has nothing to remove */ }
    },
  };
}
