import { decisionPage } from './decision-page.js';
import { OpinionsView } from './opinions-view.js';
import { VoteCount } from './vote-count.js';

/** What follows from a vote that did not adopt the report. */
export const open = decisionPage({
  before: [VoteCount, OpinionsView],
  title: 'Kết luận sau biểu quyết',
  textLabel: 'Nội dung kết luận, yêu cầu chỉnh lý',
});
