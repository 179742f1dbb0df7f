// How a list of tasks says time and lists: pure functions, apart from the page that shows them.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @returns {string} a length of time in its largest whole unit: "2 ngày", "3 giờ", "40 phút" */
export function duration(milliseconds) {
  if (milliseconds >= DAY) return `${Math.floor(milliseconds / DAY)} ngày`;
  if (milliseconds >= HOUR) return `${Math.floor(milliseconds / HOUR)} giờ`;
  return `${Math.max(1, Math.floor(milliseconds / MINUTE))} phút`;
}

/** @param {string|null} due @param {string} now both ISO 8601 @returns {string} "còn 2 ngày", "quá hạn 3 giờ" */
export function timeLeft(due, now) {
  if (!due) return 'không có hạn';
  const left = new Date(due) - new Date(now);
  return left >= 0 ? `còn ${duration(left)}` : `quá hạn ${duration(-left)}`;
}

/** The lists, in the order of their tabs; `empty` says what it means that one has nothing. */
export const LISTS = [
  { id: 'unit', label: 'Việc của đơn vị', empty: 'Đơn vị không có việc nào đang chờ.' },
  { id: 'mine', label: 'Việc của tôi', empty: 'Đồng chí chưa nhận việc nào.' },
  { id: 'soon', label: 'Sắp đến hạn', empty: 'Không có việc nào đến hạn trong 2 ngày tới.' },
  { id: 'overdue', label: 'Quá hạn', empty: 'Không có việc nào quá hạn.' },
  { id: 'returned', label: 'Bị trả lại', empty: 'Không có báo cáo nào bị trả lại.' },
  { id: 'done', label: 'Đã xử lý', empty: 'Đồng chí chưa xử lý việc nào.' },
];

/** @returns {string} where a row leads: the task in Tasklist, or the report once the task is done */
export const rowLink = (row) =>
  row.done ? `#/bao-cao/${encodeURIComponent(row.report)}` : `#/?task=${encodeURIComponent(row.id)}`;

/**
 * What a person must know before sending one decision for many.
 * @param {object[]} ticked rows as they were when they were ticked
 * @param {Map<string, object>} current the same rows as they are now, by id; a row that is gone is missing
 * @returns {{row: object, reason: string}[]} exceptions, by name
 */
export function exceptions(ticked, current) {
  return ticked.flatMap((row) => {
    const now = current.get(row.id);
    const reasons = now ? changes(row, now) : ['không còn trong danh sách, có thể đã được xử lý'];
    return reasons.map((reason) => ({ row, reason }));
  });
}

function changes(row, now) {
  const reasons = [];
  if (now.overdue) reasons.push('đã quá hạn');
  if (now.version !== row.version) reasons.push(`đã có dự thảo lần ${now.version}, đồng chí chọn lúc còn lần ${row.version}`);
  if (now.assignee && !now.mine) reasons.push(`đang do ${now.assignee} xử lý`);
  return reasons;
}

/** @returns {boolean} whether all rows are of one step, as one decision for all of them needs */
export const sameStep = (rows) => new Set(rows.map((row) => row.step)).size <= 1;
