import { decisionPage } from './decision-page.js';
import { variable } from './decision-form.js';
import { dayOf, parseDate, showDate } from './dates.js';
import { DateField, TextField } from './fields.js';

const LARGEST = 2147483647;
const isDay = (text) => parseDate(showDate(text)) === text;

function check(values, decision, view) {
  if (decision !== 'RELEASE') return {};
  const errors = {};
  const number = Number(values.number);
  if (!/^\d+$/.test(values.number.trim()) || number < 1 || number > LARGEST) {
    errors.number = 'Số văn bản là một số nguyên dương, ví dụ 124.';
  }
  const previous = view.release?.previousDate;
  if (!isDay(values.date)) errors.date = 'Đồng chí nhập ngày ban hành dạng ngày/tháng/năm.';
  else if (previous && values.date < previous) {
    errors.date = `Ngày ban hành không được trước ngày ${showDate(previous)} của số liền trước.`;
  }
  return errors;
}

/** Number and date of the document, with the ones that come next suggested. */
const numberAndDate = {
  component: {
    components: { DateField, TextField },
    props: { values: Object, errors: Object, view: Object, decision: String, readonly: Boolean },
    setup: () => ({ showDate }),
    template: `
    <template v-if="decision === 'RELEASE'">
      <div class="rc-row">
        <text-field v-model="values.number" field="number" label="Số" required numeric :error="errors.number" :readonly="readonly"
          :hint="view.release?.nextNumber ? 'Số tiếp theo: ' + view.release.nextNumber : ''"></text-field>
        <date-field v-model="values.date" field="date" label="Ngày ban hành" required :error="errors.date" :readonly="readonly"
          :hint="view.release?.previousDate ? 'Số liền trước ban hành ngày ' + showDate(view.release.previousDate) : ''"></date-field>
      </div>
      <p aria-live="polite">Số và ký hiệu: <b>Số {{ values.number }}-{{ view.release?.symbol }}</b>, ngày {{ showDate(values.date) }}</p>
    </template>`,
  },
  initial: (view) => {
    const today = dayOf(new Date());
    const previous = view.release?.previousDate ?? '';
    return { number: String(view.release?.nextNumber ?? ''), date: previous > today ? previous : today };
  },
  check,
  variables: (values, decision) => (decision === 'RELEASE'
    ? [variable('number', 'Integer', Number(values.number)), variable('date', 'String', values.date)] : []),
};

/** The clerk numbers, dates and releases the signed report, or returns it. */
export const open = decisionPage({
  extras: [numberAndDate],
  title: 'Ban hành báo cáo',
  textLabel: 'Ghi chú hoặc nội dung yêu cầu chỉnh lý',
});
