import { reactive } from './vue.js';
import { TextField } from './fields.js';

/** An act that needs a reason and a second click, in the page because Tasklist's policy forbids dialogs. */
export const ActWithReason = {
  components: { TextField },
  props: { name: { type: String, required: true }, warning: String, act: { type: Function, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const state = reactive({ open: false, reason: '', error: '', busy: false });
    const confirm = async () => {
      state.error = state.reason.trim() ? '' : 'Đồng chí ghi rõ lý do.';
      if (state.error) return;
      state.busy = true;
      try {
        await props.act(state.reason.trim());
        state.open = false;
        emit('done');
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    return { state, confirm };
  },
  template: `
  <button v-if="!state.open" type="button" class="rc-button" @click="state.open = true">{{ name }}</button>
  <form v-else class="rc-box rc-warn" :aria-label="name" @submit.prevent="confirm">
    <p>{{ warning }}</p>
    <text-field v-model="state.reason" :field="'act.' + name" label="Lý do" required :rows="2" :error="state.error"></text-field>
    <button type="submit" class="rc-button rc-primary" :disabled="state.busy">Xác nhận {{ name.toLowerCase() }}</button>
    <button type="button" class="rc-button" @click="state.open = false">Không {{ name.toLowerCase() }}</button>
  </form>`,
};
