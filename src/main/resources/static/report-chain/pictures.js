import { computed, ref } from './vue.js';
import { showDate } from './dates.js';
import { elapsedSentence, percentText, planOption, roundsOption, yearOption } from './picture-options.js';
import { Picture } from './picture.js';

const text = (title, cell) => ({ title, cell });
const numeric = (title, cell) => ({ title, cell, numeric: true });
const percent = (value) => (value == null ? '' : percentText(value));
const named = text('Chỉ tiêu', ({ name, unit }) => `${name} (${unit})`);

const PLAN = [
  named,
  numeric('Thực hiện', ({ actual }) => actual),
  numeric('Kế hoạch TP giao', ({ planCity }) => planCity),
  numeric('% KH TP giao', ({ percentCity }) => percent(percentCity)),
  numeric('Kế hoạch cấp huyện giao', ({ planDistrict }) => planDistrict),
  numeric('% KH cấp huyện giao', ({ percentDistrict }) => percent(percentDistrict)),
  text('Tính đến', ({ asOf }) => showDate(asOf)),
  numeric('Thời gian của năm đã qua', ({ elapsed }) => percent(elapsed)),
];
const YEAR = [
  named,
  numeric('Kỳ này', ({ actual }) => actual),
  numeric('Cùng kỳ năm trước', ({ samePeriod }) => samePeriod),
  numeric('Bằng …% so với cùng kỳ', (row) => percent(row.percent)),
];
const ROUNDS = [
  text('Vòng', ({ label, open }) => (open ? `${label} (đang mở)` : label)),
  text('Đã trả lời', ({ answered }) => answered),
  text('Chưa trả lời', ({ unanswered }) => unanswered),
];

const INCOMPARABLE = 'Không so sánh được: đơn vị hành chính đã sắp xếp lại từ ngày 01/7/2025.';

/** The pictures of a report behind their title: figures against plan and last year, and who has answered. */
export const Pictures = {
  components: { ReportPicture: Picture },
  props: { view: { type: Object, required: true } },
  setup(props) {
    const seen = ref(false); // drawn when first unfolded: before that there is no width to draw in
    const pictures = computed(() => {
      const { plan = [], year = [], rounds = [] } = props.view.pictures ?? {};
      return [
        { title: 'Tỷ lệ so với kế hoạch năm', rows: plan, options: planOption, columns: PLAN, remark: plan.length ? elapsedSentence(plan) : '' },
        {
          title: 'So với cùng kỳ năm trước', rows: year, options: yearOption, columns: YEAR, remark: 'Vạch đen: bằng cùng kỳ năm trước (100%).',
          empty: props.view.report.comparesWithLastYear ? undefined : INCOMPARABLE,
        },
        {
          title: 'Đã trả lời, chưa trả lời', rows: rounds, options: roundsOption, columns: ROUNDS,
          remark: 'Số nơi được hỏi ở từng vòng; tên ở dạng bảng.', unfolded: rounds.some(({ open }) => open),
        },
      ];
    });
    return { seen, pictures };
  },
  template: `
  <details class="rc-fold" @toggle="seen = seen || $event.target.open">
    <summary>Hình vẽ</summary>
    <template v-if="seen"><report-picture v-for="one in pictures" :key="one.title" v-bind="one"></report-picture></template>
  </details>`,
};
