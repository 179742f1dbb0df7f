import { computed, reactive, watch } from './vue.js';
import { loadPeriods, loadReports } from './api.js';
import { plain } from './search.js';

const matches = (report, words) => {
  const text = plain(`${report.unit.code} ${report.unit.name} ${report.unit.committee} ${report.id}`);
  return words.every((word) => text.includes(word));
};

/** The reports of a period: who reports, where each report stands, searchable without accents. */
export const ReportsPage = {
  setup() {
    const state = reactive({ periods: [], period: '', reports: [], search: '', state: '', loading: true, error: '' });
    const attempt = async (load) => {
      state.loading = true;
      try {
        await load();
        state.error = '';
      } catch (error) {
        state.error = error.message;
      }
      state.loading = false;
    };
    watch(() => state.period, (period) => period && attempt(async () => { state.reports = await loadReports(period); }));
    attempt(async () => {
      state.periods = await loadPeriods();
      state.period = state.periods.at(-1)?.code ?? ''; // the newest
    });
    const states = computed(() => [...new Map(state.reports.map((report) => [report.state, report.stateLabel]))]);
    const found = computed(() => {
      const words = plain(state.search).split(/\s+/).filter(Boolean);
      return state.reports.filter((report) => (!state.state || report.state === state.state) && matches(report, words));
    });
    const wholeCity = computed(() => state.reports.length > 1); // who sees several units' reports sees the city's
    return { state, states, found, wholeCity, link: (report) => `#/bao-cao/${encodeURIComponent(report.id)}` };
  },
  template: `
  <main class="rc rc-page">
    <h2>Báo cáo</h2>
    <div class="rc-row rc-filters" role="search">
      <div class="rc-field"><label for="rc-period">Kỳ báo cáo</label>
        <select id="rc-period" v-model="state.period"><option v-for="period in state.periods" :key="period.code" :value="period.code">{{ period.title }}</option></select></div>
      <div class="rc-field"><label for="rc-search">Tìm đơn vị (tên hoặc mã, không cần dấu)</label>
        <input id="rc-search" v-model="state.search" type="search" autocomplete="off"></div>
      <div class="rc-field"><label for="rc-state">Trạng thái</label>
        <select id="rc-state" v-model="state.state"><option value="">Tất cả</option><option v-for="[code, label] in states" :key="code" :value="code">{{ label }}</option></select></div>
    </div>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p v-else-if="state.loading" role="status">Đang tải…</p>
    <p v-else-if="!state.reports.length" role="status">Chưa có báo cáo.</p>
    <template v-else>
      <p v-if="wholeCity"><a href="#/tong-hop">Tổng hợp báo cáo của thành phố</a></p>
      <p role="status">{{ found.length }}/{{ state.reports.length }} báo cáo</p>
      <div class="rc-scroll" tabindex="0" role="region" aria-label="Danh sách báo cáo">
        <table class="rc-table">
          <thead><tr><th scope="col">Mã</th><th scope="col">Đơn vị</th><th scope="col">Trạng thái</th><th scope="col">Phiên bản</th></tr></thead>
          <tbody>
            <tr v-for="report in found" :key="report.id">
              <td>{{ report.unit.code }}</td>
              <th scope="row"><a :href="link(report)">{{ report.unit.committee }}</a></th>
              <td>{{ report.stateLabel }}</td>
              <td class="rc-number">{{ report.version ?? '–' }}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p v-if="!found.length">Không có báo cáo nào khớp. Đồng chí thử từ khóa khác hoặc chọn “Tất cả” trạng thái.</p>
    </template>
  </main>`,
};
