import { computed, nextTick, reactive, ref } from './vue.js';
import { decideTasks, loadTasks } from './api.js';
import { exceptions, sameStep } from './task-words.js';

const MOST = 200;

/** Decides all ticked tasks in one way: comment, summary with exceptions, then a result for each. */
export const BulkDecision = {
  props: { ticked: { type: Array, required: true } },
  emits: ['decided', 'clear'],
  setup(props, { emit }) {
    const state = reactive({ text: '', summary: null, busy: false, error: '' });
    const box = ref(null);
    const mixed = computed(() => !sameStep(props.ticked));
    const refused = computed(() => {
      if (mixed.value) return 'Các báo cáo đã chọn ở nhiều bước khác nhau. Đồng chí chỉ chọn báo cáo cùng một bước.';
      return props.ticked.length > MOST ? `Mỗi lần xử lý nhiều nhất ${MOST} báo cáo. Đồng chí bỏ bớt rồi thử lại.` : '';
    });
    const attempt = async (act) => {
      state.busy = true;
      state.error = '';
      try {
        await act();
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    const summarise = () => attempt(async () => {
      state.summary = { exceptions: exceptions(props.ticked, await currentRows(props.ticked)) };
      await nextTick();
      box.value?.focus();
    });
    const send = () => attempt(async () => {
      const results = await decideTasks(
        props.ticked[0].bulk.code, state.text, props.ticked.map(({ id, version }) => ({ id, version })));
      state.summary = null;
      state.text = '';
      emit('decided', results);
    });
    return { state, box, refused, summarise, send };
  },
  template: `
  <section class="rc-bulk" aria-label="Xử lý các báo cáo đã chọn">
    <p role="status"><strong>Đã chọn {{ ticked.length }} báo cáo</strong>
      <button type="button" class="rc-link rc-bulk-clear" @click="$emit('clear')">Bỏ chọn tất cả</button></p>
    <p v-if="refused" class="rc-error" role="alert">{{ refused }}</p>
    <template v-else-if="!state.summary">
      <div class="rc-field"><label for="rc-bulk-text">Ý kiến chung (không bắt buộc)</label>
        <textarea id="rc-bulk-text" v-model="state.text" rows="2" maxlength="4000"></textarea></div>
      <button type="button" class="rc-button rc-primary" :disabled="state.busy" @click="summarise">{{ ticked[0].bulk.label }} với {{ ticked.length }} báo cáo…</button>
    </template>
    <div v-else ref="box" class="rc-box rc-warn" tabindex="-1" role="group" aria-label="Xác nhận">
      <p>Đồng chí sắp ghi <strong>{{ ticked[0].bulk.label }}</strong> cho {{ ticked.length }} báo cáo, bước
        “{{ ticked[0].stepName }}”<template v-if="state.text.trim()">, với ý kiến: “<span class="rc-text">{{ state.text.trim() }}</span>”</template>.</p>
      <p v-if="!state.summary.exceptions.length">Không có trường hợp nào cần lưu ý.</p>
      <template v-else>
        <p>Cần lưu ý {{ state.summary.exceptions.length }} trường hợp:</p>
        <ul class="rc-exceptions"><li v-for="(exception, i) in state.summary.exceptions" :key="i"><b>{{ exception.row.unitName }}</b>: {{ exception.reason }}</li></ul>
      </template>
      <button type="button" class="rc-button rc-primary" :disabled="state.busy" @click="send">Xác nhận và gửi</button>
      <button type="button" class="rc-button" :disabled="state.busy" @click="state.summary = null">Quay lại</button>
    </div>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
  </section>`,
};

/** The ticked rows as the server has them now; they may stand on any page of the unit's list. */
async function currentRows(ticked) {
  const wanted = new Set(ticked.map((row) => row.id));
  const current = new Map();
  for (const list of ['unit', 'mine']) {
    for (let first = 0, total = 1; first < total && current.size < wanted.size; first += 100) {
      const page = await loadTasks(list, '', first, 100);
      total = page.total;
      page.rows.filter((row) => wanted.has(row.id)).forEach((row) => current.set(row.id, row));
    }
  }
  return current;
}
