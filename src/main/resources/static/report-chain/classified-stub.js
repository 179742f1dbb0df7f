import { DateField, TextField } from './fields.js';
import { parseDate, showDate } from './dates.js';
import { variable } from './decision-form.js';

/** @returns {object} field name → Vietnamese sentence */
export function checkStub(stub) {
  const errors = {};
  if (!stub.documentNumber.trim()) errors.documentNumber = 'Đồng chí nhập số và ký hiệu của văn bản.';
  if (parseDate(showDate(stub.date)) !== stub.date) errors.date = 'Đồng chí nhập ngày của văn bản dạng ngày/tháng/năm.';
  if (!stub.holder.trim()) errors.holder = 'Đồng chí nhập nơi giữ văn bản.';
  if (!stub.understood) errors.understood = 'Đồng chí đánh dấu xác nhận trước khi gửi.';
  return errors;
}

/** @returns {object[]} the task variables that register the document */
export const stubVariables = (secrecy, stub) => [
  variable('decision', 'String', 'REGISTER_CLASSIFIED'),
  variable('secrecy', 'String', secrecy),
  variable('documentNumber', 'String', stub.documentNumber.trim()),
  variable('date', 'String', stub.date),
  variable('holder', 'String', stub.holder.trim()),
];

/** All that is kept of a classified report: number, date, level and holder. */
export const ClassifiedStub = {
  components: { DateField, TextField },
  props: { stub: { type: Object, required: true }, errors: { type: Object, required: true } },
  template: `
  <div class="rc-box rc-warn">
    <p><b>Hệ thống này không nhận nội dung mật.</b> Chỉ đăng ký số, ngày, độ mật và nơi giữ văn bản;
      báo cáo được chuyển theo đường cơ yếu và hồ sơ ở đây kết thúc.</p>
  </div>
  <div class="rc-row">
    <text-field v-model="stub.documentNumber" field="documentNumber" label="Số và ký hiệu" required :error="errors.documentNumber"></text-field>
    <date-field v-model="stub.date" field="date" label="Ngày văn bản" required :error="errors.date"></date-field>
    <text-field v-model="stub.holder" field="holder" label="Nơi giữ văn bản" required :error="errors.holder"></text-field>
  </div>
  <label class="rc-choice">
    <input v-model="stub.understood" type="checkbox" :aria-invalid="errors.understood ? 'true' : undefined">
    Tôi hiểu: nội dung bản nháp, số liệu và tệp đính kèm đã nhập sẽ bị xóa khỏi hệ thống.
  </label>
  <p v-if="errors.understood" class="rc-error">{{ errors.understood }}</p>`,
};
