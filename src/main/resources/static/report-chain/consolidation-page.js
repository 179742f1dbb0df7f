import { reactive, watch } from './vue.js';
import { loadPeriods } from './api.js';
import { ConsolidationView } from './consolidation-view.js';
import { chosenPeriod, rememberPeriod } from './chosen-period.js';

/** The city's report from its units' approved ones, period by period. */
export const ConsolidationPage = {
  components: { ConsolidationView },
  setup() {
    const state = reactive({ periods: [], period: '', error: '' });
    loadPeriods().then((periods) => {
      Object.assign(state, { periods, period: chosenPeriod(periods) });
    }).catch((error) => { state.error = error.message; });
    watch(() => state.period, rememberPeriod);
    return { state };
  },
  template: `
  <main class="rc rc-page">
    <h2>Tổng hợp báo cáo của thành phố</h2>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <div class="rc-field rc-period"><label for="rc-period">Kỳ báo cáo</label>
      <select id="rc-period" v-model="state.period"><option v-for="period in state.periods" :key="period.code" :value="period.code">{{ period.title }}</option></select></div>
    <consolidation-view v-if="state.period" :key="state.period" :period="state.period"></consolidation-view>
  </main>`,
};
