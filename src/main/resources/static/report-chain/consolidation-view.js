import { computed, nextTick, reactive, ref } from './vue.js';
import { consolidateAgain, loadConsolidation } from './api.js';
import { ConsolidatedCarried } from './consolidation-carried.js';
import { ConsolidatedIndicators } from './consolidation-indicators.js';
import { ConsolidatedProgrammes } from './consolidation-programmes.js';
import { ConsolidatedTexts } from './consolidation-texts.js';
import { showInstant } from './dates.js';

const CHANGE = { ADDED: 'mới được duyệt', NEWER: 'có phiên bản mới', GONE: 'không còn được tổng hợp' };

/** @returns {string} the sentence after consolidating: what was done, and what the drafter must look at */
function resultOf({ view, kept, tooLong }) {
  return [
    `Đã tổng hợp ${view.last.sources} báo cáo vào dự thảo của thành phố.`,
    kept.length ? `Giữ nguyên phần đồng chí đã viết, nguồn mới ở dưới: ${kept.join(', ')}.` : '',
    tooLong.length ? `Nguồn quá dài nên không đưa vào dự thảo, xem ở dưới: ${tooLong.join(', ')}.` : '',
  ].filter(Boolean).join(' ');
}

/**
 * What the approved reports of a period say together, and consolidating them again.
 * Emits `consolidated` once the draft of the city's report has been written.
 */
export const ConsolidationView = {
  components: { ConsolidatedCarried, ConsolidatedIndicators, ConsolidatedProgrammes, ConsolidatedTexts },
  props: { period: { type: String, required: true }, before: { type: Function, default: async () => {} } },
  emits: ['consolidated'],
  setup(props, { emit }) {
    const state = reactive({ view: null, busy: false, error: '', done: '' });
    const message = ref(null);
    const attempt = async (act) => {
      Object.assign(state, { busy: true, error: '', done: '' });
      try {
        await act();
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    attempt(async () => { state.view = await loadConsolidation(props.period); });
    const consolidate = async () => {
      await attempt(async () => {
        await props.before(); // what is typed counts as written
        const done = await consolidateAgain(props.period);
        Object.assign(state, { view: done.view, done: resultOf(done) });
        emit('consolidated');
      });
      await nextTick();
      message.value?.focus();
    };
    const all = computed(() => state.view?.consolidation ?? null);
    const standing = (word) => all.value.units.filter((unit) => unit.standing === word);
    const committees = computed(() => Object.fromEntries((all.value?.units ?? []).map((unit) => [unit.code, unit.committee])));
    const changes = computed(() => Object.entries(CHANGE)
      .map(([kind, words]) => ({ words, units: (state.view?.last?.changes ?? []).filter((change) => change.kind === kind) }))
      .filter(({ units }) => units.length)
      .map(({ words, units }) => `${words}: ${units.map(({ unit }) => committees.value[unit] ?? unit).join(', ')}`));
    const link = (unit) => `#/bao-cao/${encodeURIComponent(unit.report)}`;
    return { state, all, standing, changes, message, consolidate, link, showInstant };
  },
  template: `
  <section aria-label="Tổng hợp của thành phố">
    <p v-if="state.error" ref="message" class="rc-box rc-error-box" role="alert" tabindex="-1">{{ state.error }}</p>
    <p v-else-if="state.done" ref="message" class="rc-box rc-good" role="status" tabindex="-1">{{ state.done }}</p>
    <p v-if="state.busy && !all" role="status">Đang tải…</p>
    <template v-if="all">
      <ul class="rc-facts rc-counts" aria-label="Tiến độ của kỳ">
        <li><b>{{ standing('APPROVED').length }}/{{ all.units.length - standing('EXCLUDED').length }}</b> đơn vị đã duyệt</li>
        <li><b>{{ standing('MISSING').length }}</b> còn thiếu</li>
        <li><b>{{ standing('EXCLUDED').length }}</b> loại trừ</li>
      </ul>
      <p v-if="state.view.last">Tổng hợp gần nhất: {{ showInstant(state.view.last.at) }}, {{ state.view.last.person }}, từ {{ state.view.last.sources }} báo cáo.</p>
      <p v-else>Chưa tổng hợp lần nào.</p>
      <p v-if="changes.length" class="rc-box rc-warn"><b>Cần tổng hợp lại</b> – {{ changes.join('; ') }}.</p>
      <p v-if="state.view.mayConsolidate">
        <button type="button" class="rc-button rc-primary" :disabled="state.busy" @click="consolidate">{{ state.busy ? 'Đang tổng hợp…' : 'Tổng hợp lại' }}</button>
        <span class="rc-hint rc-block">Số liệu và lời văn chưa sửa được lập lại từ các báo cáo đã duyệt; phần đồng chí đã viết được giữ nguyên.</span></p>
      <details v-if="standing('MISSING').length" class="rc-fold">
        <summary>Đơn vị còn thiếu ({{ standing('MISSING').length }})</summary>
        <ul class="rc-columns"><li v-for="unit in standing('MISSING')" :key="unit.code">
          <a v-if="unit.report" :href="link(unit)">{{ unit.committee }}</a><template v-else>{{ unit.committee }}</template> – {{ unit.state }}</li></ul>
      </details>
      <details v-if="standing('EXCLUDED').length" class="rc-fold">
        <summary>Đơn vị loại trừ ({{ standing('EXCLUDED').length }})</summary>
        <ul><li v-for="unit in standing('EXCLUDED')" :key="unit.code">{{ unit.committee }} – {{ unit.reason }}</li></ul>
      </details>
      <consolidated-indicators :all="all"></consolidated-indicators>
      <consolidated-texts :all="all"></consolidated-texts>
      <consolidated-carried :all="all"></consolidated-carried>
      <consolidated-programmes :all="all"></consolidated-programmes>
    </template>
  </section>`,
};
