// Words that a person reads and that the server does not send.

export const SECRECY = { NONE: 'Không mật', SECRET: 'Mật', TOP_SECRET: 'Tối mật', ABSOLUTE_SECRET: 'Tuyệt mật' };

export const URGENCY = {
  NORMAL: 'Thường',
  URGENT: 'Khẩn',
  VERY_URGENT: 'Thượng khẩn',
  EXPRESS: 'Hỏa tốc',
  TIMED_EXPRESS: 'Hỏa tốc hẹn giờ',
};

export const NATURE = { ACTUAL: 'Thực hiện', ESTIMATE: 'Ước thực hiện', FORECAST: 'Phấn đấu' };

export const YOY_KIND = { LEVEL: 'bằng', GROWTH: 'tăng' };

export const SEVERITY = { BLOCK: 'Phải sửa', WARN: 'Cần nêu lý do' };

export const AUTHORITY = { 'T/M': 'T/M (thay mặt)', 'K/T': 'K/T (ký thay)', 'T/L': 'T/L (thừa lệnh)' };

export const ACT = { RECALLED: 'Thu hồi', CANCELLED: 'Hủy', RECEIVED: 'Tiếp nhận', APPROVED: 'Duyệt' };

export const LIMITATION = {
  description: 'Hạn chế',
  cause: 'Nguyên nhân',
  owner: 'Đơn vị chịu trách nhiệm',
  remedy: 'Giải pháp khắc phục',
  due: 'Thời hạn',
  section: 'Thuộc mục',
};

export const PLANNED_TASK = { title: 'Nhiệm vụ', owner: 'Đơn vị chủ trì', due: 'Thời hạn' };

export const ISSUED_DOCUMENT = {
  type: 'Loại văn bản',
  number: 'Số và ký hiệu',
  date: 'Ngày ban hành',
  subject: 'Trích yếu',
};

export const PROGRAMME_PROGRESS = {
  result: 'Kết quả',
  difficulty: 'Khó khăn, vướng mắc',
  next: 'Nhiệm vụ tiếp theo',
  completion: 'Mức độ hoàn thành',
};

export const CARRIED = {
  title: 'Nội dung',
  owner: 'Đơn vị thực hiện',
  due: 'Thời hạn',
  source: 'Căn cứ',
  state: 'Tình trạng',
  explanation: 'Lý do, hướng xử lý',
};

export const CARRIED_STATE = {
  TASK: { DONE: 'Đã hoàn thành', IN_PROGRESS: 'Đang thực hiện', NOT_YET: 'Chưa thực hiện' },
  LIMITATION: { DONE: 'Đã khắc phục', IN_PROGRESS: 'Đang khắc phục', NOT_YET: 'Chưa khắc phục' },
};

const DISTRICTS = new Set(['Quận', 'Huyện', 'Thị xã']);

/** @param {object[]} units directly below the reporting one @returns {string} what they are called together */
export const unitsBelow = (units) => (units?.some(({ kind }) => DISTRICTS.has(kind)) ? 'quận, huyện, thị xã' : 'xã, phường, thị trấn');

/** @returns {{code: string, label: string}[]} the words of one table as choices */
export const choices = (words) => Object.entries(words).map(([code, label]) => ({ code, label }));
