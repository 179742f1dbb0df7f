import { showInstant } from './dates.js';

/** Says by when the step after a decision would be due, for somebody who is about to send it. */
export const NextDue = {
  props: { decision: { type: Object, default: null } },
  setup: () => ({ showInstant }),
  template: `<p v-if="decision?.nextDue" class="rc-next-due">Gửi bây giờ thì bước sau có hạn <b>{{ showInstant(decision.nextDue) }}</b>.</p>`,
};
