import { computed, reactive } from './vue.js';
import { loadHistory } from './api.js';
import { showInstant } from './dates.js';

/**
 * @param {object[]} rows newest first
 * @param {string} kind only these, or all when empty
 * @param {boolean} oldestFirst
 * @returns {object[]}
 */
export function arranged(rows, kind, oldestFirst) {
  const chosen = rows.filter((row) => !kind || row.kind === kind);
  return oldestFirst ? chosen.reverse() : chosen;
}

/** Everything that ever happened to a report, folded until somebody wants it. */
export const ReportHistory = {
  props: { report: { type: String, required: true } },
  setup(props) {
    const state = reactive({ view: null, error: '', busy: false, kind: '', oldestFirst: false });
    const load = async () => {
      if (state.busy) return;
      state.busy = true;
      state.error = '';
      try {
        state.view = await loadHistory(props.report);
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    const rows = computed(() => arranged(state.view?.rows ?? [], state.kind, state.oldestFirst));
    const kinds = computed(() => (state.view?.kinds ?? [])
      .map(({ code, label }) => ({ code, label, count: state.view.rows.filter((row) => row.kind === code).length }))
      .filter(({ count }) => count > 0));
    const labelOf = (kind) => state.view.kinds.find(({ code }) => code === kind)?.label ?? kind;
    return { state, load, rows, kinds, labelOf, showInstant };
  },
  template: `
  <details class="rc-fold rc-history" @toggle="$event.target.open && load()">
    <summary>Lịch sử của báo cáo<template v-if="state.view"> ({{ state.view.total }})</template></summary>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p v-else-if="!state.view" role="status">Đang tải…</p>
    <template v-else>
      <p v-if="state.view.cut" class="rc-box rc-info">{{ state.view.cut }}</p>
      <div class="rc-row rc-history-filters">
        <p class="rc-field"><label>Loại việc
          <select v-model="state.kind">
            <option value="">Tất cả ({{ state.view.rows.length }})</option>
            <option v-for="kind in kinds" :key="kind.code" :value="kind.code">{{ kind.label }} ({{ kind.count }})</option>
          </select></label></p>
        <p class="rc-field"><label>Thứ tự
          <select v-model="state.oldestFirst">
            <option :value="false">Mới nhất trước</option>
            <option :value="true">Cũ nhất trước</option>
          </select></label></p>
      </div>
      <ol class="rc-history-rows">
        <li v-for="(row, i) in rows" :key="i" :class="'rc-history-' + row.kind.toLowerCase()">
          <span class="rc-history-at"><time :datetime="row.at">{{ showInstant(row.at) }}</time></span>
          <span class="rc-history-what"><b>{{ row.what }}</b>
            <span class="rc-hint rc-block">{{ row.who }} · {{ labelOf(row.kind) }}<template v-if="row.version"> · phiên bản {{ row.version }}</template></span>
            <span v-if="row.detail" class="rc-text rc-block">{{ row.detail }}</span>
          </span>
        </li>
      </ol>
      <p v-if="!rows.length">Không có dòng nào.</p>
    </template>
  </details>`,
};
