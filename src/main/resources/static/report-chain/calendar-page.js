import { nextTick, reactive, ref, watch } from './vue.js';
import { applyCalendar, loadCalendar } from './api.js';
import { showDate, showInstant } from './dates.js';

const inText = (text) => text.replace(/\d{4}-\d{2}-\d{2}/g, showDate);

/** The days and hours of a year, and the change that waits: what differs, which open deadlines it moves, and applying it. */
export const CalendarPage = {
  setup() {
    const state = reactive({ year: 0, view: null, loading: true, busy: false, error: '', done: '' });
    const message = ref(null);
    const tell = async (kind, text) => {
      state[kind] = text;
      await nextTick();
      message.value?.focus();
    };
    const show = (view) => Object.assign(state, { view, year: view.year, error: '' });
    const load = async (year) => {
      state.loading = true;
      try {
        show(await loadCalendar(year));
      } catch (error) {
        await tell('error', error.message);
      }
      state.loading = false;
    };
    const apply = async () => {
      const moved = state.view.pending.moves.length;
      Object.assign(state, { busy: true, error: '', done: '' });
      try {
        show(await applyCalendar(state.view.pending.seal));
        await tell('done', `Đã áp dụng lịch mới; ${moved} thời hạn đã được tính lại.`);
      } catch (error) {
        await tell('error', error.message);
      }
      state.busy = false;
    };
    watch(() => state.year, (year) => year !== state.view?.year && load(year));
    load(0);
    return { state, message, apply, reload: () => load(state.year), inText, showDate, showInstant };
  },
  template: `
  <main class="rc rc-page">
    <h2>Lịch làm việc</h2>
    <p v-if="state.error" ref="message" class="rc-box rc-error-box" role="alert" tabindex="-1">{{ state.error }}
      <button v-if="state.view" type="button" class="rc-button" @click="reload">Tải lại</button></p>
    <p v-else-if="state.done" ref="message" class="rc-box rc-info" role="status" tabindex="-1">{{ state.done }}</p>
    <p v-if="state.loading" role="status">Đang tải…</p>
    <template v-if="state.view">
      <p v-for="sentence in state.view.missing" :key="sentence" class="rc-box rc-warn">{{ sentence }}</p>
      <section v-if="state.view.pending" aria-labelledby="rc-pending">
        <h3 id="rc-pending">Thay đổi đang chờ áp dụng</h3>
        <p>Các tệp days.csv, hours.csv khác với lịch đang áp dụng. Chưa thời hạn nào thay đổi cho đến khi đồng chí bấm “Áp dụng”.</p>
        <div class="rc-scroll" tabindex="0" role="region" aria-label="Khác biệt giữa tệp và lịch đang áp dụng">
          <table class="rc-table">
            <thead><tr><th scope="col">Ngày hoặc đơn vị</th><th scope="col">Đang áp dụng</th><th scope="col">Theo tệp</th></tr></thead>
            <tbody><tr v-for="row in state.view.pending.differences" :key="row.what">
              <th scope="row">{{ inText(row.what) }}</th><td>{{ row.before ?? '–' }}</td><td>{{ row.after ?? '–' }}</td></tr></tbody>
          </table>
        </div>
        <p v-if="!state.view.pending.moves.length">Không có việc đang mở nào phải đổi thời hạn.</p>
        <template v-else>
          <p>{{ state.view.pending.moves.length }} việc đang mở sẽ đổi thời hạn:</p>
          <div class="rc-scroll" tabindex="0" role="region" aria-label="Các thời hạn sẽ thay đổi">
            <table class="rc-table">
              <thead><tr><th scope="col">Báo cáo</th><th scope="col">Bước</th><th scope="col">Người, đơn vị xử lý</th>
                <th scope="col">Hạn hiện nay</th><th scope="col">Hạn mới</th></tr></thead>
              <tbody><tr v-for="move in state.view.pending.moves" :key="move.task">
                <th scope="row"><a :href="'#/bao-cao/' + encodeURIComponent(move.report)">{{ move.unit }}</a></th>
                <td>{{ move.step }}</td><td>{{ move.who }}</td><td>{{ showInstant(move.from) }}</td><td>{{ showInstant(move.to) }}</td></tr></tbody>
            </table>
          </div>
        </template>
        <button type="button" class="rc-button rc-primary" :disabled="state.busy || state.loading" @click="apply">
          {{ state.busy ? 'Đang áp dụng…' : 'Áp dụng' }}</button>
      </section>
      <p v-else>Lịch đang áp dụng giống với các tệp; không có thay đổi nào đang chờ.</p>
      <h3>Lịch đang áp dụng</h3>
      <div class="rc-field"><label for="rc-year">Năm</label>
        <select id="rc-year" v-model.number="state.year"><option v-for="year in state.view.years" :key="year" :value="year">{{ year }}</option></select></div>
      <p v-if="!state.view.days.length">Năm {{ state.view.year }} chưa có ngày nghỉ lễ, nghỉ bù hay làm bù nào.</p>
      <div v-else class="rc-scroll" tabindex="0" role="region" aria-label="Các ngày khác thường trong năm">
        <table class="rc-table">
          <thead><tr><th scope="col">Ngày</th><th scope="col">Loại</th><th scope="col">Tên</th></tr></thead>
          <tbody><tr v-for="day in state.view.days" :key="day.date">
            <th scope="row">{{ showDate(day.date) }}</th><td>{{ day.kind }}</td><td>{{ day.name }}</td></tr></tbody>
        </table>
      </div>
      <p>Văn bản đến sau giờ làm việc hoặc vào ngày nghỉ được tính là nhận vào ngày làm việc kế tiếp; thời hạn tính từ ngày sau đó.</p>
      <div class="rc-scroll" tabindex="0" role="region" aria-label="Giờ làm việc của đơn vị">
        <table class="rc-table">
          <thead><tr><th scope="col">Đơn vị</th><th scope="col">Từ ngày</th><th scope="col">Sáng</th><th scope="col">Chiều</th></tr></thead>
          <tbody><tr v-for="row in state.view.hours" :key="row.unit + row.validFrom">
            <th scope="row">{{ row.unit === '*' ? 'Mọi đơn vị khác' : row.unit }}</th><td>{{ showDate(row.validFrom) }}</td>
            <td>{{ row.morningFrom.slice(0, 5) }}–{{ row.morningTo.slice(0, 5) }}</td>
            <td>{{ row.afternoonFrom.slice(0, 5) }}–{{ row.afternoonTo.slice(0, 5) }}</td></tr></tbody>
        </table>
      </div>
    </template>
  </main>`,
};
