import { computed, reactive, watch } from './vue.js';
import { boardCsv, excludeUnit, inCockpit, loadBoard, loadBoardCommunes, loadPeriods, putBackUnit } from './api.js';
import { ActWithReason } from './act-with-reason.js';
import { chosenPeriod, rememberPeriod } from './chosen-period.js';
import { plain } from './search.js';
import { showDate, showInstant } from './dates.js';

const DEADLINES = [['opinions', 'cấp xã cho ý kiến'], ['sent', 'gửi Thành ủy'], ['checked', 'Thành ủy duyệt'],
  ['consolidated', 'tổng hợp'], ['conference', 'hội nghị']];

/** Every unit of a period and where it stands: counts that filter, the oldest that waits, communes on demand. */
export const BoardPage = {
  components: { ActWithReason },
  setup() {
    const state = reactive({
      periods: [], period: '', board: null, place: '', overdue: false, search: '', open: '', communes: [], loading: true, error: '',
    });
    const attempt = async (act) => {
      state.loading = true;
      try {
        await act();
        state.error = '';
      } catch (error) {
        state.error = error.message;
      }
      state.loading = false;
    };
    const load = () => attempt(async () => {
      const { period } = state;
      const board = await loadBoard(period);
      if (period === state.period) state.board = board; // an answer that comes late belongs to a period left behind
    });
    watch(() => state.period, (period) => {
      rememberPeriod(period);
      Object.assign(state, { board: null, open: '', place: '' });
      load();
    });
    attempt(async () => {
      state.periods = await loadPeriods();
      state.period = chosenPeriod(state.periods);
    });
    const rows = computed(() => {
      const words = plain(state.search).split(/\s+/).filter(Boolean);
      return (state.board?.units ?? []).filter((row) => (!state.place || row.place === state.place) && (!state.overdue || row.overdue)
        && words.every((word) => plain(`${row.unit.code} ${row.unit.committee}`).includes(word)));
    });
    const expand = (unit) => {
      state.open = state.open === unit ? '' : unit;
      state.communes = [];
      if (state.open) attempt(async () => { state.communes = await loadBoardCommunes(state.period, unit); });
    };
    const act = (change, unit) => async (reason) => {
      await change(state.period, unit, reason);
      await load();
    };
    return {
      state, rows, expand, inCockpit, DEADLINES, showDate, showInstant, boardCsv,
      exclude: (unit) => act(excludeUnit, unit), putBack: (unit) => act(putBackUnit, unit),
    };
  },
  template: `
  <main class="rc rc-page">
    <h2>Kỳ báo cáo</h2>
    <div class="rc-row rc-filters" role="search">
      <div class="rc-field"><label for="rc-board-period">Kỳ báo cáo</label>
        <select id="rc-board-period" v-model="state.period"><option v-for="period in state.periods" :key="period.code" :value="period.code">{{ period.title }}</option></select></div>
      <div class="rc-field"><label for="rc-board-search">Tìm đơn vị (tên hoặc mã, không cần dấu)</label>
        <input id="rc-board-search" v-model="state.search" type="search" autocomplete="off"></div>
      <div class="rc-field"><label class="rc-choice"><input v-model="state.overdue" type="checkbox"> Chỉ đơn vị quá hạn</label></div>
    </div>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p v-else-if="!state.board" role="status">Đang tải…</p>
    <template v-if="state.board">
      <p v-if="!state.board.opening" class="rc-box rc-info">Kỳ này chưa được mở. Văn phòng Thành ủy mở kỳ bằng “Bắt đầu quy trình”.</p>
      <p v-else>
        <template v-if="state.board.opening.closedAt">Đã kết thúc lúc {{ showInstant(state.board.opening.closedAt) }}.</template>
        <template v-else>Mở lúc {{ showInstant(state.board.opening.openedAt) }}.</template>
        Thời hạn: <template v-for="([name, label], i) in DEADLINES" :key="name"><template v-if="i">, </template>{{ label }} {{ showDate(state.board.opening.due[name]) }}</template>.</p>
      <p><b>{{ state.board.approved }}/{{ state.board.due }}</b> báo cáo đã duyệt<template v-if="state.board.onTimePercent != null"> · gửi đúng hạn {{ state.board.onTimePercent }}%</template>
        <template v-if="state.board.oldest"> · chờ lâu nhất: {{ state.board.oldest.unit.committee }}, từ {{ showInstant(state.board.oldest.since) }}</template></p>
      <div class="rc-acts" role="group" aria-label="Lọc theo tình trạng">
        <button type="button" class="rc-button" :aria-pressed="state.place === ''" @click="state.place = ''">Tất cả ({{ state.board.units.length }})</button>
        <button v-for="count in state.board.counts" :key="count.code" type="button" class="rc-button" :aria-pressed="state.place === count.code"
          @click="state.place = count.code">{{ count.label }} ({{ count.count }})</button>
        <a class="rc-button" :href="boardCsv(state.period)" download>Tải CSV</a>
        <a v-if="state.board.units.length > 1 && !inCockpit" class="rc-button" :href="'#/tong-hop?period=' + encodeURIComponent(state.period)">Tổng hợp</a>
      </div>
      <p role="status">{{ rows.length }}/{{ state.board.units.length }} đơn vị</p>
      <div class="rc-scroll" tabindex="0" role="region" aria-label="Tình trạng các đơn vị">
        <table class="rc-table">
          <thead><tr><th scope="col">Mã</th><th scope="col">Đơn vị</th><th scope="col">Tình trạng</th><th scope="col">Đang chờ ở bước</th>
            <th scope="col">Từ lúc</th><th scope="col">Thời hạn</th><th scope="col">Cấp xã</th><th v-if="state.board.mayManage" scope="col">Điều chỉnh</th></tr></thead>
          <tbody>
            <template v-for="row in rows" :key="row.unit.code">
              <tr>
                <td>{{ row.unit.code }}</td>
                <th scope="row"><a v-if="row.report" :href="'#/bao-cao/' + encodeURIComponent(row.report)">{{ row.unit.committee }}</a><template v-else>{{ row.unit.committee }}</template></th>
                <td>{{ row.placeLabel }}<span class="rc-hint">{{ row.excludedReason ?? row.stateLabel }}</span></td>
                <td>{{ row.at.join('; ') || '–' }}</td>
                <td>{{ row.since ? showInstant(row.since) : '–' }}</td>
                <td>{{ row.overdue ? 'Quá hạn' : '' }}<span v-if="row.outcome" class="rc-hint">Gửi Thành ủy: {{ row.outcome.toLowerCase() }}</span></td>
                <td><button type="button" class="rc-link" :aria-expanded="state.open === row.unit.code" @click="expand(row.unit.code)">
                  {{ row.communesAnswered }}/{{ row.communesAsked }}</button></td>
                <td v-if="state.board.mayManage">
                  <act-with-reason v-if="row.place === 'EXCLUDED'" name="Đưa lại" :act="putBack(row.unit.code)" warning="Báo cáo của đơn vị lại được tính vào kỳ tổng hợp."></act-with-reason>
                  <act-with-reason v-else-if="row.place !== 'MISSING'" name="Loại trừ" :act="exclude(row.unit.code)" warning="Thành ủy không chờ và không tổng hợp báo cáo của đơn vị này; hồ sơ vẫn đi tiếp, đưa lại được."></act-with-reason>
                </td>
              </tr>
              <tr v-if="state.open === row.unit.code"><td :colspan="state.board.mayManage ? 8 : 7">
                <p v-if="!state.communes.length" role="status">{{ state.loading ? 'Đang tải…' : 'Không có cấp xã trực thuộc.' }}</p>
                <ul v-else class="rc-columns"><li v-for="commune in state.communes" :key="commune.code">{{ commune.label }}:
                  {{ commune.answered == null ? 'chưa được hỏi' : commune.answered ? 'đã cho ý kiến' : 'chưa cho ý kiến' }}</li></ul>
              </td></tr>
            </template>
          </tbody>
        </table>
      </div>
      <p v-if="!rows.length">Không có đơn vị nào khớp. Đồng chí bỏ bớt điều kiện lọc.</p>
    </template>
  </main>`,
};
