import { computed } from './vue.js';

const PLACES = { samePeriod: 'lastYear', previous: 'thisYear' };
const isBlank = (figure) => Object.values(figure).every((value) => Object.keys(value).length === 0);

/**
 * Fills in what the unit reported before, at the figures in which nothing has been entered yet.
 * @param {object} content as it is edited
 * @param {object|null} earlier figures of earlier periods, as the server found them
 * @returns {object} the content
 */
export function earlierFilled(content, earlier) {
  for (const [code, figure] of Object.entries(content.figures).filter(([, given]) => isBlank(given))) {
    for (const [place, period] of Object.entries(PLACES)) figure[place] = earlier?.[period]?.figures?.[code] ?? '';
  }
  return content;
}

const NAMES = { lastYear: 'cùng kỳ năm trước', thisYear: 'kỳ trước trong năm' };

/** Says from which periods figures to compare with were filled in, which cannot be compared, and which the system does not have. */
export const EarlierNote = {
  props: { earlier: { type: Object, default: null } },
  setup: (props) => ({
    found: computed(() => Object.values(PLACES).map((period) => props.earlier?.[period]?.title).filter(Boolean)),
    incomparable: computed(() => (props.earlier?.incomparable ?? []).map((period) => NAMES[period])),
    missing: computed(() => Object.keys(NAMES)
      .filter((period) => !props.earlier?.[period] && !props.earlier?.incomparable?.includes(period))
      .map((period) => NAMES[period])),
  }),
  template: `
  <p v-if="found.length" class="rc-hint">Số liệu để so sánh đã được điền từ báo cáo đã duyệt: {{ found.join('; ') }}.</p>
  <p v-if="incomparable.length" class="rc-hint">Số liệu {{ incomparable.join(' và ') }}: không so sánh được, vì đơn vị hành chính đã sắp xếp lại
    từ ngày 01/7/2025.</p>
  <p v-if="missing.length" class="rc-hint">Hệ thống chưa có báo cáo đã duyệt của {{ missing.join(' và ') }}; đồng chí tự nhập số của kỳ đó
    vào ô tương ứng.</p>`,
};
