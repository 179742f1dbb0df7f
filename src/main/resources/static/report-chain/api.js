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

/** Whether the page stands in Cockpit, where reports are only read. */
export const inCockpit = document.querySelector('base')?.getAttribute('app-name') === 'cockpit';

const base = () => {
  const application = inCockpit ? 'cockpit' : 'tasklist';
  const root = document.querySelector('base')?.getAttribute(`${application}-api`) ?? `/camunda/api/${application}/`;
  return `${root}plugin/report-chain/default/`;
};

const engineApi = () => `${document.querySelector('base')?.getAttribute('engine-api') ?? '/camunda/api/engine/'}engine/default/`;

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
  if (response.status === 204) return null;
  return response.headers.get('Content-Type')?.startsWith('text/csv') ? response.blob() : response.json();
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

/** @returns {Promise<{findings: object[], unchanged: boolean}>} all findings of the rules, and whether it says nothing new */
export const checkContent = (task, content) => call('POST', `task/${id(task)}/check`, json({ content }));

/** @param {{opinion: number, disposition: string, text: string}[]} answers @returns {Promise<object[]>} the opinions */
export const saveAnswers = (task, answers) => call('PUT', `task/${id(task)}/answers`, json(answers));

/**
 * @param {File} file
 * @param {(share: number) => void} progress told which share of the file has been sent, 0 to 1
 * @returns {Promise<object>} the stored attachment
 */
export const uploadAttachment = (task, file, progress) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest(); // unlike fetch it says how far it is
  request.open('POST', `${base()}task/${id(task)}/attachments?name=${id(file.name.normalize('NFC'))}`);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
  request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
  request.onerror = () => reject(new ServerRefusal(SENTENCES[0], 0));
  request.onload = async () => {
    const response = new Response(request.response, { status: request.status });
    if (response.ok) resolve(await response.json());
    else reject(await refusal(response));
  };
  request.send(file);
});

/** @returns {string} the address at which an attachment is downloaded */
export const attachmentUrl = (report, sha256) => `${base()}report/${id(report)}/attachments/${id(sha256)}`;

/** @returns {Promise<{from: number, to: number, differences: object}>} what changed between two versions of a report */
export const loadChanges = (report, from, to) => call('GET', `report/${id(report)}/changes?from=${id(from)}&to=${id(to)}`);

export const loadReport = (report) => call('GET', `report/${id(report)}`);

/** @returns {Promise<{rows: object[], kinds: object[], total: number, cut: string|null}>} newest first */
export const loadHistory = (report) => call('GET', `report/${id(report)}/history`);

export const recallReport = (report, reason) => call('POST', `report/${id(report)}/recall`, json({ reason }));
export const cancelReport = (report, reason) => call('POST', `report/${id(report)}/cancel`, json({ reason }));

/** @param {string} step that the person saw @returns {Promise<object>} what they may do about it from now on */
export const urgeHolders = (report, step) => call('POST', `report/${id(report)}/urge`, json({ step }));

/** @param {{step: string, seen: string, due: string, reason: string}} extension `due` in the time of Hà Nội, `seen` the deadline before */
export const extendDeadline = (report, extension) => call('POST', `report/${id(report)}/extend`, json(extension));

export const loadPeriods = () => call('GET', 'periods');
export const loadReports = (period) => call('GET', `period/${id(period)}/reports`);

const noteAct = (task, path, body) => call('POST', `task/${id(task)}/notes${path}`, json(body));

/** @param {{target: string, text: string, mandatory: boolean}} note @returns {Promise<object>} all notes, as after each act on one */
export const writeNote = (task, note) => noteAct(task, '', note);
export const answerNote = (task, note, text) => noteAct(task, `/${note}/answer`, { text });
export const confirmNote = (task, note) => noteAct(task, `/${note}/confirm`, {});
export const reopenNote = (task, note, text) => noteAct(task, `/${note}/reopen`, { text });

/** @param {number} year 0 for this one @returns {Promise<object>} the calendar in force and what waits to be applied */
export const loadCalendar = (year) => call('GET', `calendar?year=${id(year)}`);

/** @param {string} seal of what was seen @returns {Promise<object>} the calendar; refused with 409 when anything differs */
export const applyCalendar = (seal) => call('POST', 'calendar/apply', json({ seal }));

export const correctReport = (report, reason) => call('POST', `report/${id(report)}/correct`, json({ reason }));

/** @returns {Promise<boolean>} whether Tasklist would let the person start a process, which only a period is */
export async function mayOpenPeriods() {
  const query = 'startableInTasklist=true&startablePermissionCheck=true&latestVersion=true';
  const answer = await fetch(`${engineApi()}process-definition/count?${query}`, { credentials: 'same-origin' });
  return answer.ok && (await answer.json()).count > 0;
}

/** @returns {Promise<{prepared: object[], catalogues: object[], kinds: object[], units: object[]}>} what a period can be opened with */
export const loadPreparation = () => call('GET', 'reporting/preparation');

/** @param {object} form every field as typed @returns {Promise<object>} what opening the period would bring; creates nothing */
export const rehearse = (form) => call('POST', 'reporting/rehearsal', json(form));

/** Saves the rehearsal as a file of comma-separated values. */
export async function downloadRehearsal(form) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await call('POST', 'reporting/rehearsal/csv', json(form)));
  link.download = 'dien-tap.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** @returns {Promise<object>} every unit of the period that the person may see, and where it stands */
export const loadBoard = (period) => call('GET', `reporting/${id(period)}/board`);
export const loadBoardCommunes = (period, unit) => call('GET', `reporting/${id(period)}/board/${id(unit)}`);

/** @returns {string} the address of the board as a file */
export const boardCsv = (period) => `${base()}reporting/${id(period)}/board/csv`;
export const excludeUnit = (period, unit, reason) => call('POST', `reporting/${id(period)}/exclude`, json({ unit, reason }));
export const putBackUnit = (period, unit, reason) => call('POST', `reporting/${id(period)}/put-back`, json({ unit, reason }));

/** @returns {Promise<{conference: object, units: object[]}>} the record of the conference as far as it is written */
export const loadConference = (task) => call('GET', `task/${id(task)}/conference`);
export const saveConference = (task, conference) => call('PUT', `task/${id(task)}/conference`, json(conference));
/** @returns {Promise<object>} what the approved reports of a period say together, and when they were consolidated last */
export const loadConsolidation = (period) => call('GET', `consolidation/${id(period)}`);

/** @returns {Promise<{view: object, kept: string[], tooLong: string[]}>} refused for anybody but the city's drafter */
export const consolidateAgain = (period) => call('POST', `consolidation/${id(period)}`);

/** @returns {string} the address at which the table of indicators is downloaded */
export const consolidatedCsvUrl = (period) => `${base()}consolidation/${id(period)}/indicators.csv`;
/** @returns {Promise<object>} the organisation in force, in figures, and whether the person may change it */
export const loadOrganisation = () => call('GET', 'organisation');

/** @param {object} files Base64 by name: `units`, `holders`, `roles` @returns {Promise<object>} faults, or what they would change with a seal */
export const tryOrganisation = (files) => call('POST', 'organisation/dry-run', json(files));

/** @param {string} seal of what was seen @returns {Promise<object>} the organisation; refused with 409 when anything differs */
export const applyOrganisation = (files, seal) => call('POST', 'organisation/apply', json({ ...files, seal }));
/** @returns {Promise<{ways: object[], kinds: object[]}>} how the person is told of what */
export const loadMailChoices = () => call('GET', 'mail-choices');

/** @returns {Promise<object>} as {@link loadMailChoices}, after the change */
export const saveMailChoice = (kind, choice) => call('PUT', 'mail-choices', json({ kind, choice }));

/** @returns {Promise<{rows: object[], posts: object[], administrator: boolean, unheld: object[]|null}>} who stands in for whom */
export const loadSubstitutes = () => call('GET', 'substitutes');

/** @returns {Promise<{post: object, holders: object[], people: object[]}>} who holds a post and who may be named for it */
export const loadSubstituteChoices = (post) => call('GET', `substitutes/choices?post=${id(post)}`);

/** @returns {Promise<object>} as {@link loadSubstitutes}, after the act */
export const nameSubstitute = (order) => call('POST', 'substitutes', json(order));
export const endSubstitution = (substitution) => call('POST', `substitutes/${id(substitution)}/end`, json({}));

/** @returns {Promise<{administers: boolean}>} what the person in Cockpit may do */
export const loadWatching = () => call('GET', 'watching');

/** @returns {Promise<object>} how a report went through its models, and what there is of it in the engine */
export const loadRun = (report) => call('GET', `report/${id(report)}/run`);

/** @param {{address: string, reason: string}} order refused with 409 when the mail has been sent again, or has arrived */
export const resendMail = (report, mail, order) => call('POST', `report/${id(report)}/mails/${id(mail)}/resend`, json(order));

/** @param {string} definition id of a version of a model @returns {Promise<string>} the model itself */
export async function loadModel(definition) {
  const answer = await fetch(`${engineApi()}process-definition/${id(definition)}/xml`, { credentials: 'same-origin' });
  if (!answer.ok) throw await refusal(answer);
  return (await answer.json()).bpmn20Xml;
}
