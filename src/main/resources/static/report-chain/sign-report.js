import { decisionPage } from './decision-page.js';
import { variable } from './decision-form.js';
import { ChoiceField } from './fields.js';
import { OpinionsView } from './opinions-view.js';
import { VoteCount } from './vote-count.js';
import { AUTHORITY, choices } from './words.js';

/** On whose behalf the report is signed, as it will be printed above the signature. */
const authority = {
  component: {
    components: { ChoiceField },
    props: { values: Object, errors: Object, view: Object, decision: String, readonly: Boolean },
    setup: () => ({ authorities: choices(AUTHORITY) }),
    template: `
    <div v-if="decision === 'SIGN'" class="rc-row">
      <choice-field v-model="values.authority" field="authority" label="Thẩm quyền ký" required :choices="authorities"
        :error="errors.authority" :readonly="readonly"></choice-field>
      <p class="rc-signature" aria-live="polite">{{ values.authority }} {{ view.signature?.issuer }}</p>
    </div>`,
  },
  initial: (view) => ({ authority: view.signature?.authority ?? 'T/M' }),
  check: () => ({}),
  variables: (values, decision) => (decision === 'SIGN' ? [variable('authority', 'String', values.authority)] : []),
};

/** The secretary or a deputy signs the adopted report, or returns it. */
export const open = decisionPage({
  before: [VoteCount, OpinionsView],
  extras: [authority],
  title: 'Ký báo cáo',
  textLabel: 'Ghi chú hoặc nội dung yêu cầu chỉnh lý',
});
