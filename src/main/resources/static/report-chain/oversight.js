import { nextTick, reactive, ref } from './vue.js';
import { extendDeadline, urgeHolders } from './api.js';
import { DateField, TextField } from './fields.js';
import { dayOf, showInstant } from './dates.js';

/** @param {string} typed "17:00", "8:30" or "8h30" @returns {string|null} "08:30", or null when there is no such time */
export function parseTime(typed) {
  const [, hour, minute] = typed.trim().match(/^(\d{1,2})[:hg](\d{2})$/) ?? [];
  return hour !== undefined && hour < 24 && minute < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

const blank = (due) => ({ day: dayOf(new Date(due)), time: '17:00', reason: '' });

/** What whoever stands above the open step can do about it: urge those who have it, or give them more time. */
export const Oversight = {
  components: { DateField, TextField },
  props: { report: { type: String, required: true }, step: { type: Object, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const state = reactive({ open: '', busy: false, error: '', errors: {}, done: '', extension: blank(props.step.due) });
    const told = ref(null);
    const begin = (act) => Object.assign(state, { open: act, error: '', errors: {}, done: '', extension: blank(props.step.due) });
    const send = async (act, sentence) => {
      state.busy = true;
      state.error = '';
      try {
        const after = await act();
        Object.assign(state, { open: '', done: sentence(after) });
        emit('done');
        await nextTick();
        told.value?.focus();
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    const urge = () => send(() => urgeHolders(props.report, props.step.step), () => 'Đã đôn đốc nơi đang giữ việc.');
    const extend = () => {
      const { day, time, reason } = state.extension;
      state.errors = {
        time: parseTime(time) ? '' : `Không có giờ “${time}”; nhập dạng giờ:phút, ví dụ 17:00.`,
        reason: reason.trim() ? '' : 'Đồng chí ghi rõ lý do.',
      };
      if (state.errors.time || state.errors.reason) return;
      send(
        () => extendDeadline(props.report, { step: props.step.step, seen: props.step.due, due: `${day}T${parseTime(time)}`, reason: reason.trim() }),
        (after) => `Đã gia hạn đến ${showInstant(after.due)}.`,
      );
    };
    return { state, told, begin, urge, extend, showInstant };
  },
  template: `
  <div class="rc-oversight">
    <template v-if="!state.open">
      <button type="button" class="rc-button" :disabled="!!step.urgeAgainAt" @click="begin('urge')">Đôn đốc</button>
      <button type="button" class="rc-button" @click="begin('extend')">Gia hạn</button>
      <span v-if="step.urgeAgainAt" class="rc-hint">Đôn đốc lại được từ {{ showInstant(step.urgeAgainAt) }}.</span>
    </template>
    <form v-else-if="state.open === 'urge'" class="rc-box rc-warn" aria-label="Đôn đốc" @submit.prevent="urge">
      <p>Đôn đốc gửi thư nhắc tới nơi đang giữ bước “{{ step.label }}”, ghi vào lịch sử, và không thay đổi gì khác.</p>
      <p v-if="state.error" class="rc-error" role="alert">{{ state.error }}</p>
      <button type="submit" class="rc-button rc-primary" :disabled="state.busy">Xác nhận đôn đốc</button>
      <button type="button" class="rc-button" @click="begin('')">Không đôn đốc</button>
    </form>
    <form v-else class="rc-box rc-warn" aria-label="Gia hạn" @submit.prevent="extend">
      <p>Bước “{{ step.label }}” có thời hạn {{ showInstant(step.due) }}. Nơi đang giữ việc được báo thời hạn mới; các mốc nhắc việc tính lại từ đó.</p>
      <div class="rc-row">
        <date-field v-model="state.extension.day" field="extend.day" label="Ngày đến hạn mới" required></date-field>
        <text-field v-model="state.extension.time" field="extend.time" label="Giờ" required hint="giờ:phút" :error="state.errors.time"></text-field>
      </div>
      <text-field v-model="state.extension.reason" field="extend.reason" label="Lý do" required :rows="2" :error="state.errors.reason"></text-field>
      <p v-if="state.error" class="rc-error" role="alert">{{ state.error }}</p>
      <button type="submit" class="rc-button rc-primary" :disabled="state.busy">Xác nhận gia hạn</button>
      <button type="button" class="rc-button" @click="begin('')">Không gia hạn</button>
    </form>
    <p v-if="state.done" ref="told" class="rc-box rc-info" role="status" tabindex="-1">{{ state.done }}</p>
  </div>`,
};
