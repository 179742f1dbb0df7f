/** What the server answered instead of what was asked: `message` is a Vietnamese sentence. */
export class ServerRefusal extends Error {
  /** @param {string} message @param {number} status HTTP status, 0 when no answer came */
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

const SENTENCES = {
  0: 'Không kết nối được máy chủ. Đồng chí kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn còn trên trang.',
  401: 'Phiên làm việc đã hết hạn. Đồng chí đăng nhập lại rồi thực hiện lại.',
  403: 'Đồng chí không có quyền thực hiện việc này.',
  404: 'Không tìm thấy báo cáo hoặc việc này. Có thể việc đã được xử lý.',
  409: 'Dữ liệu vừa được người khác thay đổi. Đồng chí tải lại trang để xem bản mới nhất.',
  413: 'Nội dung gửi lên quá lớn.',
};

const base = () => {
  const root = document.querySelector('base')?.getAttribute('tasklist-api') ?? '/camunda/api/tasklist/';
  return `${root}plugin/report-chain/default/`;
};

const csrfToken = () => document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

async function refusal(response) {
  const fallback = SENTENCES[response.status] ?? `Máy chủ gặp lỗi (mã ${response.status}). Đồng chí thử lại sau.`;
  const body = await response.json().catch(() => ({}));
  return new ServerRefusal(body.message || fallback, response.status);
}

async function call(method, path, options = {}) {
  const headers = { Accept: 'application/json', ...options.headers };
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = csrfToken();
  const response = await fetch(base() + path, { method, credentials: 'same-origin', ...options, headers }).catch(() => {
    throw new ServerRefusal(SENTENCES[0], 0);
  });
  if (!response.ok) throw await refusal(response);
  return response.status === 204 ? null : response.json();
}

const json = (body) => ({ body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
const id = encodeURIComponent;

/** @returns {Promise<{counts: object, total: number, first: number, now: string, rows: object[]}>} a page of a list */
export const loadTasks = (list, search, first, max) =>
  call('GET', `tasks?list=${id(list)}&search=${id(search)}&first=${first}&max=${max}`);

/** @param {{id: string, version: number}[]} tasks @returns {Promise<{id: string, done: boolean, message: string}[]>} */
export const decideTasks = (decision, text, tasks) => call('POST', 'tasks/decide', json({ decision, text, tasks }));

/** @param {string} task @returns {Promise<object>} what the person in charge of the task must see */
export const loadTask = (task) => call('GET', `task/${id(task)}`);

/** @returns {Promise<{revision: number, savedAt: string}>} refused with 409 when somebody else saved in between */
export const saveDraft = (task, revision, content, keepalive = false) =>
  call('PUT', `task/${id(task)}/draft`, { ...json({ revision, content }), keepalive });

/** @returns {Promise<{findings?: object[]}>} all findings of the rules, whether or not the content is saved */
export const checkContent = (task, content) => call('POST', `task/${id(task)}/check`, json({ content }));

/** @param {{opinion: number, disposition: string, text: string}[]} answers @returns {Promise<object[]>} the opinions */
export const saveAnswers = (task, answers) => call('PUT', `task/${id(task)}/answers`, json(answers));

/** @param {File} file @returns {Promise<object>} the stored attachment */
export const uploadAttachment = (task, file) =>
  call('POST', `task/${id(task)}/attachments?name=${id(file.name.normalize('NFC'))}`, {
    body: file,
    headers: { 'Content-Type': 'application/octet-stream' },
  });

/** @returns {string} the address at which an attachment is downloaded */
export const attachmentUrl = (report, sha256) => `${base()}report/${id(report)}/attachments/${id(sha256)}`;

export const loadReport = (report) => call('GET', `report/${id(report)}`);
export const recallReport = (report, reason) => call('POST', `report/${id(report)}/recall`, json({ reason }));
export const cancelReport = (report, reason) => call('POST', `report/${id(report)}/cancel`, json({ reason }));
export const loadPeriods = () => call('GET', 'periods');
export const loadReports = (period) => call('GET', `period/${id(period)}/reports`);
