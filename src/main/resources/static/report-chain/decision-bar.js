import { nextTick, onMounted, onUnmounted, ref } from './vue.js';

const CONTROLS = 'input:not([type=hidden]):enabled, select:enabled, textarea:enabled, button:enabled';

/** A bar at the bottom of a form that leads to its decision for as long as the decision is out of sight. */
export const DecisionBar = {
  props: { page: { type: Object, default: null } },
  setup(props) {
    const hidden = ref(false);
    let watching = null;
    let part = null;
    const observer = new IntersectionObserver((seen) => {
      hidden.value = !seen[seen.length - 1].isIntersecting;
    });
    const follow = () => { // a form shows another decision once its task is claimed
      const now = props.page?.querySelector('.rc-decision') ?? null;
      if (now === part) return;
      if (part) observer.unobserve(part);
      part = now;
      hidden.value = false;
      if (part) observer.observe(part);
    };
    onMounted(async () => {
      await nextTick();
      follow();
      watching = new MutationObserver(follow);
      if (props.page) watching.observe(props.page, { childList: true, subtree: true });
    });
    onUnmounted(() => {
      watching?.disconnect();
      observer.disconnect();
    });
    const go = () => {
      part.scrollIntoView({ block: 'start' });
      part.querySelector(CONTROLS)?.focus({ preventScroll: true });
    };
    return { hidden, go };
  },
  template: `
  <div v-if="hidden" class="rc-decision-bar">
    <button type="button" class="rc-button rc-primary" @click="go">Đến phần quyết định ↓</button>
  </div>`,
};
