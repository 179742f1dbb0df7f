import { CARRIED_STATE } from './words.js';

export const CARRIED_TITLE = 'Việc, hạn chế chuyển từ kỳ trước';

const CAPTIONS = { TASK: 'Nhiệm vụ hội nghị giao', LIMITATION: 'Hạn chế của kỳ trước' };

/** @param {object} item that an earlier period left open @returns {string} what it is, with the code of a task */
export const carriedName = ({ code, title }) => (code ? `${code}. ${title}` : title);

/** @param {object} item @returns {object} the same as a row of texts */
export const carriedRow = (item) => ({ ...item, title: carriedName(item), state: CARRIED_STATE[item.kind][item.state] ?? '' });

/** @param {object[]} carried of a report @returns {{caption: string, rows: object[]}[]} its tables: tasks, then limitations */
export const carriedTables = (carried) => Object.entries(CAPTIONS)
  .map(([kind, caption]) => ({ caption, rows: (carried ?? []).filter((item) => item.kind === kind).map(carriedRow) }))
  .filter(({ rows }) => rows.length);
