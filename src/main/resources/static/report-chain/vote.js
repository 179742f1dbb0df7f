import { decisionPage } from './decision-page.js';
import { variable } from './decision-form.js';
import { OpinionsView } from './opinions-view.js';
import { VoteCount } from './vote-count.js';

const dissents = (decision) => decision === 'AGAINST' || decision === 'OTHER_OPINION';

/** The minority's right to have its opinion recorded as reserved. */
const reserved = {
  component: {
    props: { values: Object, errors: Object, view: Object, decision: String, readonly: Boolean },
    setup: () => ({ dissents }),
    template: `
    <label v-if="dissents(decision)" class="rc-choice">
      <input v-model="values.reserved" type="checkbox" :disabled="readonly"> Bảo lưu ý kiến
    </label>`,
  },
  initial: () => ({ reserved: false }),
  check: () => ({}),
  variables: (values, decision) => (dissents(decision) ? [variable('reserved', 'Boolean', values.reserved)] : []),
};

/** A member of the standing committee votes on a report. */
export const open = decisionPage({ before: [OpinionsView, VoteCount], extras: [reserved], title: 'Biểu quyết của đồng chí' });
