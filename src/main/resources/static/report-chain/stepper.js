import { computed } from './vue.js';
import { showInstant } from './dates.js';

const SHOWN_AT_ONCE = 6;

/** @returns {string} who has a step, and who of them took it */
export const whoHasIt = ({ post, claimer }) => {
  if (!claimer) return post;
  return claimer === post ? `${post} (đã nhận)` : `${post} (${claimer} đã nhận)`;
};

/** @returns {string} "12/21 đã cho ý kiến", empty where nobody is asked for opinions or votes */
export const answeredOf = ({ code, answered, asked }) =>
  (asked == null ? '' : `${answered}/${asked} ${code === 'VOTE' ? 'đã biểu quyết' : 'đã cho ý kiến'}`);

/** The step that has the report now: who, since when, until when, how many have answered. */
const CurrentStep = {
  props: { step: { type: Object, required: true } },
  setup(props) {
    const names = computed(() => (props.step.waiting ?? []).map(whoHasIt));
    return {
      showInstant, answeredOf,
      first: computed(() => names.value.slice(0, SHOWN_AT_ONCE)),
      others: computed(() => names.value.slice(SHOWN_AT_ONCE)),
    };
  },
  template: `
  <div class="rc-chain-now">
    <p><b>Đang ở bước: {{ step.label }}</b><template v-if="answeredOf(step)"> · {{ answeredOf(step) }}</template></p>
    <p v-if="first.length">Đang chờ: {{ first.join('; ') }}<template v-if="others.length">; và {{ others.length }} nơi khác</template></p>
    <details v-if="others.length"><summary>Xem đủ {{ first.length + others.length }} nơi đang chờ</summary>
      <ul><li v-for="(name, i) in [...first, ...others]" :key="i">{{ name }}</li></ul>
    </details>
    <p v-if="step.since" class="rc-hint">Từ {{ showInstant(step.since) }}<template v-if="step.due">, hạn {{ showInstant(step.due) }}</template></p>
    <p v-if="step.calls" class="rc-hint">Đã nhắc {{ step.calls.times }} lần, gần nhất {{ showInstant(step.calls.last) }}<template v-if="step.calls.reportedTo.length">; đã báo cáo {{ step.calls.reportedTo.join(', ') }}</template></p>
  </div>`,
};

/** The whole chain of a report as steps: one line where there is room, one below the other where there is not. */
export const Stepper = {
  components: { CurrentStep },
  props: { chain: { type: Array, default: () => [] } },
  setup: (props) => ({ answeredOf, current: computed(() => props.chain.find((step) => step.status === 'CURRENT')) }),
  template: `
  <section v-if="chain.length" class="rc-chain" aria-label="Các bước của báo cáo">
    <ol class="rc-steps">
      <li v-for="(step, i) in chain" :key="step.code" :class="'rc-step rc-step-' + step.status.toLowerCase()"
        :aria-current="step.status === 'CURRENT' ? 'step' : undefined">
        <span class="rc-step-mark" aria-hidden="true">{{ step.status === 'DONE' ? '✓' : i + 1 }}</span>
        <span class="rc-step-text">
          <span class="rc-step-label">{{ step.label }}</span> <span class="rc-step-status">{{ step.statusLabel }}</span>
          <span v-if="answeredOf(step)" class="rc-step-note">{{ answeredOf(step) }}</span>
          <span v-if="step.returns" class="rc-step-note">đã trả lại {{ step.returns }} lần</span>
        </span>
      </li>
    </ol>
    <current-step v-if="current" :step="current"></current-step>
  </section>`,
};
