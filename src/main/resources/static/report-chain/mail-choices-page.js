import { reactive } from './vue.js';
import { loadMailChoices, saveMailChoice } from './api.js';

/** How the person wants to be told of each kind of event: a table of choices, each saved at once. */
export const MailChoicesPage = {
  setup() {
    const state = reactive({ view: null, said: '', error: '', busy: false });
    const attempt = async (act, said) => {
      Object.assign(state, { busy: true, said: '', error: '' });
      try {
        state.view = await act();
        state.said = said;
      } catch (error) {
        state.error = error.message;
      }
      state.busy = false;
    };
    const choose = async (row, way, radio) => {
      await attempt(() => saveMailChoice(row.kind, way.code), `Đã lưu: ${row.label} – ${way.label}.`);
      const kept = state.view.kinds.find(({ kind }) => kind === row.kind).choice;
      if (kept !== way.code) { // refused: the browser has moved the mark already
        radio.checked = false;
        document.getElementById(`rc-${row.kind}-${kept}`).checked = true;
      }
    };
    attempt(loadMailChoices, '');
    return { state, choose };
  },
  template: `
  <main class="rc rc-page">
    <h2>Thông báo của tôi</h2>
    <p>Bản tin được gửi lúc 07:30 các ngày làm việc, gồm những việc đang chờ đồng chí, báo cáo được trả lại và báo cáo còn đang chờ nơi khác. Ngày không có gì để báo thì không gửi.</p>
    <p v-if="state.error" class="rc-box rc-error-box" role="alert">{{ state.error }}</p>
    <p role="status" class="rc-saved">{{ state.busy ? (state.view ? 'Đang lưu…' : 'Đang tải…') : state.said }}</p>
    <div v-if="state.view" class="rc-scroll" tabindex="0" role="region" aria-label="Cách nhận từng loại thông báo">
      <table class="rc-table rc-mail-choices">
        <thead><tr><th scope="col">Loại thông báo</th><th v-for="way in state.view.ways" :key="way.code" scope="col">{{ way.label }}</th></tr></thead>
        <tbody><tr v-for="row in state.view.kinds" :key="row.kind">
          <th scope="row">{{ row.label }}</th>
          <td v-for="way in state.view.ways" :key="way.code">
            <label v-if="row.choices.includes(way.code)" class="rc-tap"><input type="radio" :id="'rc-' + row.kind + '-' + way.code" :name="'rc-' + row.kind" :aria-label="row.label + ': ' + way.label"
              :checked="row.choice === way.code" @change="choose(row, way, $event.target)"></label>
            <template v-else>–</template>
          </td></tr></tbody>
      </table>
    </div>
  </main>`,
};
