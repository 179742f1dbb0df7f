import { computed, nextTick, onBeforeUnmount, reactive, ref, watch } from './vue.js';
import { loadTasks } from './api.js';
import { BulkDecision } from './bulk-decision.js';
import { showInstant } from './dates.js';
import { LISTS, rowLink, timeLeft } from './task-words.js';

const PAGE = 25;
const KEPT = 'report-chain.tasks';
const TYPING = 300;

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

/** The person's tasks in lists, searchable without accents; several of one step can be decided at once. */
export const TasksPage = {
  components: { BulkDecision },
  setup() {
    const before = kept();
    const state = reactive({
      list: LISTS.some(({ id }) => id === before.list) ? before.list : 'unit',
      search: before.search ?? '',
      searched: '', // what the page shown was searched for, which trails what is being typed
      first: before.first ?? 0,
      page: null,
      error: '',
      loading: true,
      ticked: new Map(),
      results: new Map(),
    });
    const root = ref(null);
    const scroller = () => root.value?.closest('.page-wrap > div') ?? root.value?.parentElement;
    const keep = () => sessionStorage.setItem(KEPT, JSON.stringify({
      list: state.list, search: state.search, first: state.first, scroll: scroller()?.scrollTop ?? 0,
    }));

    let asked = 0;
    const load = async () => {
      const mine = ++asked;
      state.loading = true;
      try {
        const searched = state.search.trim();
        const page = await loadTasks(state.list, searched, state.first, PAGE);
        if (mine !== asked) return;
        Object.assign(state, { page, searched, first: page.first, error: '' });
      } catch (error) {
        if (mine !== asked) return;
        state.error = error.message;
      }
      state.loading = false;
      keep();
    };
    const go = (first) => {
      state.first = first;
      return load();
    };
    const show = (list) => {
      state.list = list;
      state.ticked.clear();
      state.results.clear();
      return go(0);
    };
    let typing;
    watch(() => state.search, () => {
      clearTimeout(typing);
      typing = setTimeout(() => go(0), TYPING);
    });
    load().then(nextTick).then(() => {
      const box = scroller();
      if (box) box.scrollTop = before.scroll ?? 0;
    });
    onBeforeUnmount(() => {
      clearTimeout(typing);
      asked++;
    });

    const rows = computed(() => state.page?.rows ?? []);
    const bulkable = computed(() => rows.value.filter((row) => row.bulk && !row.done));
    const tick = (row, on) => (on ? state.ticked.set(row.id, row) : state.ticked.delete(row.id));
    const decided = async (results) => {
      results.filter(({ done }) => done).forEach(({ id }) => state.ticked.delete(id));
      state.results = new Map(results.map((result) => [result.id, { ...result, row: rows.value.find(({ id }) => id === result.id) ?? state.ticked.get(result.id) }]));
      await load();
    };
    return {
      LISTS, PAGE, state, root, rows, bulkable, keep, go, show, tick, decided, rowLink, showInstant,
      ticked: computed(() => [...state.ticked.values()]),
      allTicked: computed(() => bulkable.value.length > 0 && bulkable.value.every(({ id }) => state.ticked.has(id))),
      tickAll: (on) => bulkable.value.forEach((row) => tick(row, on)),
      left: (row) => (row.done ? `xong ${showInstant(row.done)}` : timeLeft(row.due, state.page.now)),
      empty: computed(() => LISTS.find(({ id }) => id === state.list).empty),
    };
  },
  template: `
  <main ref="root" class="rc rc-page rc-tasks" @click.capture="keep">
    <h2>Danh sách việc</h2>
    <p><a class="rc-link" href="#/thong-bao">Thông báo của tôi</a> · <a class="rc-link" href="#/thay-mat">Thay mặt xử lý công việc</a></p>
    <nav class="rc-tabs" aria-label="Các danh sách">
      <button v-for="list in LISTS" :key="list.id" type="button" class="rc-tab" :aria-current="state.list === list.id ? 'true' : null" @click="show(list.id)">{{ list.label }}
        <span v-if="state.page" class="rc-count">{{ state.page.counts[list.id] }}</span></button>
    </nav>
    <div class="rc-field" role="search"><label for="rc-task-search">Tìm đơn vị, mã, bước, số báo cáo hoặc nội dung (không cần dấu)</label>
      <input id="rc-task-search" v-model="state.search" type="search" maxlength="200" autocomplete="off"></div>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p v-if="!state.page && state.loading" role="status">Đang tải…</p>
    <section v-if="state.results.size" class="rc-box rc-info" role="status" aria-label="Kết quả">
      <p><strong>Kết quả:</strong> {{ [...state.results.values()].filter(r => r.done).length }}/{{ state.results.size }} báo cáo đã ghi nhận.</p>
      <ul class="rc-results"><li v-for="result in state.results.values()" :key="result.id" :class="result.done ? '' : 'rc-error'">
        {{ result.row ? result.row.unitName : result.id }}: {{ result.message }}</li></ul>
    </section>
    <template v-if="state.page">
      <p role="status">{{ state.page.total }} việc{{ state.searched ? ' khớp với từ khóa' : '' }}</p>
      <p v-if="!rows.length">{{ state.searched ? 'Không có việc nào khớp. Đồng chí thử từ khóa khác.' : empty }}</p>
      <table v-else class="rc-table rc-task-table">
        <thead><tr>
          <th scope="col" class="rc-tick"><input v-if="bulkable.length" type="checkbox" aria-label="Chọn tất cả trên trang" :checked="allTicked" @change="tickAll($event.target.checked)">
            <span v-if="bulkable.length" class="rc-narrow" aria-hidden="true">Chọn tất cả trên trang</span></th>
          <th scope="col">Đơn vị</th><th scope="col">Bước</th><th scope="col">Lần</th><th scope="col">Hạn</th><th scope="col">Người xử lý</th>
        </tr></thead>
        <tbody>
          <tr v-for="row in rows" :key="row.id" :data-task="row.id" :class="{ 'rc-overdue': row.overdue && !row.done }">
            <td class="rc-tick"><input v-if="row.bulk && !row.done" type="checkbox" :aria-label="'Chọn ' + row.unitName + ', ' + row.stepName" :checked="state.ticked.has(row.id)" @change="tick(row, $event.target.checked)"></td>
            <th scope="row"><a v-if="row.readable" :href="rowLink(row)">{{ row.unitName || row.report }}</a><template v-else>{{ row.unitName || row.report }}</template>
              <span class="rc-hint">{{ row.unit }} · {{ row.period }}<template v-if="row.number"> · {{ row.number }}</template></span></th>
            <td>{{ row.stepName }}<span v-if="row.returned" class="rc-hint rc-returned">Bị trả lại</span></td>
            <td>{{ row.round }}</td>
            <td><b class="rc-left">{{ left(row) }}</b><span v-if="row.due" class="rc-hint">{{ showInstant(row.due) }}</span></td>
            <td>{{ row.mine ? 'Tôi' : (row.assignee ?? 'Chưa có người nhận') }}
              <span v-if="state.results.get(row.id) && !state.results.get(row.id).done" class="rc-error rc-block">{{ state.results.get(row.id).message }}</span></td>
          </tr>
        </tbody>
      </table>
      <nav v-if="state.page.total > PAGE" class="rc-pager" aria-label="Trang">
        <button type="button" class="rc-button" :disabled="!state.first" @click="go(Math.max(0, state.first - PAGE))">Trang trước</button>
        <span>{{ state.first + 1 }}–{{ state.first + rows.length }} trong {{ state.page.total }}</span>
        <button type="button" class="rc-button" :disabled="state.first + PAGE >= state.page.total" @click="go(state.first + PAGE)">Trang sau</button>
      </nav>
      <bulk-decision v-if="ticked.length" :ticked="ticked" @decided="decided" @clear="state.ticked.clear()"></bulk-decision>
    </template>
  </main>`,
};
