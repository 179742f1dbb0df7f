import { decisionPage } from './decision-page.js';
import { OpinionsView } from './opinions-view.js';

/** The city's office approves a report for consolidation, or returns it. */
export const open = decisionPage({
  before: [OpinionsView],
  title: 'Duyệt báo cáo',
  textLabel: 'Nội dung nhận xét hoặc yêu cầu chỉnh lý',
});
