import { nextTick, reactive, ref } from './vue.js';
import { applyOrganisation, loadOrganisation, tryOrganisation } from './api.js';
import { showDate } from './dates.js';

const FILES = [
  { name: 'units', title: 'Đơn vị (units.csv)', needed: true },
  { name: 'holders', title: 'Người giữ chức danh (holders.csv)', needed: true },
  { name: 'roles', title: 'Chức danh, cơ quan (roles.csv), nếu có thay đổi', needed: false },
];

/** @returns {Promise<string>} the bytes of a file as Base64: the server judges their encoding */
const base64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result.split(',')[1] ?? ''); // an empty file has no second part
  reader.onerror = () => reject(new Error(`Không đọc được tệp ${file.name}. Đồng chí chọn lại tệp.`));
  reader.readAsDataURL(file);
});

const count = (number) => number.toLocaleString('vi-VN');

/** The organisation in figures; new files are tried first, which shows what they change, and then applied as a whole. */
export const OrganisationPage = {
  setup() {
    const state = reactive({ view: null, preview: null, busy: false, error: '', done: '' });
    const chosen = {};
    const message = ref(null);
    const result = ref(null);
    const tell = async (kind, text) => {
      state[kind] = text;
      await nextTick();
      message.value?.focus();
    };
    const attempt = async (work) => {
      Object.assign(state, { busy: true, error: '', done: '' });
      try {
        await work();
      } catch (error) {
        await tell('error', error.message);
      }
      state.busy = false;
    };
    const choose = (name, { target }) => {
      chosen[name] = target.files[0];
      state.preview = null; // what was seen is of other files
    };
    const files = async () => {
      const given = FILES.filter(({ name }) => chosen[name]);
      const texts = await Promise.all(given.map(({ name }) => base64(chosen[name])));
      return Object.fromEntries(given.map(({ name }, i) => [name, texts[i]]));
    };
    const check = () => attempt(async () => {
      state.preview = null;
      state.preview = await tryOrganisation(await files());
      await nextTick();
      result.value?.focus();
    });
    const apply = () => attempt(async () => {
      state.view = await applyOrganisation(await files(), state.preview.seal);
      state.preview = null;
      await tell('done', 'Đã áp dụng cơ cấu tổ chức mới.');
    });
    attempt(async () => { state.view = await loadOrganisation(); });
    return { FILES, state, message, result, choose, check, apply, count, showDate };
  },
  template: `
  <main class="rc rc-page">
    <h2>Cơ cấu tổ chức</h2>
    <p v-if="state.error" ref="message" class="rc-box rc-error-box" role="alert" tabindex="-1">{{ state.error }}</p>
    <p v-else-if="state.done" ref="message" class="rc-box rc-info" role="status" tabindex="-1">{{ state.done }}</p>
    <p v-if="state.busy" role="status">Đang xử lý…</p>
    <template v-if="state.view">
      <p>Cơ cấu tổ chức ngày {{ showDate(state.view.day) }}:
        <template v-for="(row, i) in state.view.levels" :key="row.level">{{ i ? ', ' : '' }}{{ row.level }}: {{ count(row.units) }} đơn vị</template>;
        {{ count(state.view.people) }} người.</p>
      <h3>Kiểm tra tệp mới</h3>
      <p class="rc-hint">Kiểm tra không thay đổi gì. Dòng nào không có trong tệp thì giữ nguyên như đang có.</p>
      <form @submit.prevent="check">
        <div v-for="file in FILES" :key="file.name" class="rc-field">
          <label :for="'rc-file-' + file.name">{{ file.title }}</label>
          <input :id="'rc-file-' + file.name" type="file" accept=".csv,text/csv" :required="file.needed" @change="choose(file.name, $event)">
        </div>
        <button type="submit" class="rc-button" :class="{ 'rc-primary': !state.preview?.seal }" :disabled="state.busy">Kiểm tra</button>
      </form>
      <section v-if="state.preview" ref="result" tabindex="-1" aria-labelledby="rc-preview">
        <h3 id="rc-preview">Kết quả kiểm tra</h3>
        <template v-if="state.preview.faultCount">
          <p class="rc-box rc-error-box">Có {{ state.preview.faultCount }} lỗi; không áp dụng được gì cho đến khi sửa hết.</p>
          <ul><li v-for="(fault, i) in state.preview.faults" :key="i">{{ fault }}</li></ul>
          <p v-if="state.preview.faultCount > state.preview.faults.length">Và {{ state.preview.faultCount - state.preview.faults.length }} lỗi khác.</p>
        </template>
        <template v-else>
          <p v-if="!state.preview.seal">Các tệp giống với cơ cấu tổ chức đang có; không có gì để áp dụng.</p>
          <details v-for="group in state.preview.groups" :key="group.kind" class="rc-fold">
            <summary>{{ group.label }}: {{ group.lines.length }}</summary>
            <div class="rc-scroll" tabindex="0" role="region" :aria-label="group.label">
              <table class="rc-table">
                <thead><tr><th scope="col">Mã</th><th scope="col">Nội dung</th><th scope="col">Thay đổi</th></tr></thead>
                <tbody><tr v-for="(line, i) in group.lines" :key="i">
                  <th scope="row">{{ line.id }}</th><td>{{ line.what }}</td><td>{{ line.detail }}</td></tr></tbody>
              </table>
            </div>
          </details>
          <details v-if="state.preview.running.length" class="rc-fold" open>
            <summary>{{ state.preview.running.length }} báo cáo đang mở giữ cơ cấu cũ</summary>
            <p>Những báo cáo này theo cơ cấu của ngày mở kỳ đến khi kết thúc, do những người giữ chức danh vào ngày cuối của đơn vị xử lý tiếp.</p>
            <ul><li v-for="report in state.preview.running" :key="report.id">
              <a :href="'#/bao-cao/' + encodeURIComponent(report.id)">{{ report.unit }}, {{ report.period }}</a></li></ul>
          </details>
          <template v-if="state.preview.seal">
            <button v-if="state.view.mayApply" type="button" class="rc-button rc-primary" :disabled="state.busy" @click="apply">Áp dụng</button>
            <p v-else>Đồng chí gửi các tệp cho quản trị viên để áp dụng.</p>
          </template>
        </template>
      </section>
    </template>
  </main>`,
};
