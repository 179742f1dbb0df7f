import { computed, nextTick, reactive, ref } from './vue.js';
import { endSubstitution, loadSubstituteChoices, loadSubstitutes, nameSubstitute } from './api.js';
import { dayOf, showDate } from './dates.js';
import { ChoiceField, DateField, TextField } from './fields.js';

const LISTS = [
  { part: 'HOLDER', title: 'Người thay tôi', none: 'Chưa có ai được cử thay đồng chí.' },
  { part: 'SUBSTITUTE', title: 'Tôi đang thay', none: 'Đồng chí không thay ai.' },
  { part: 'OTHER', title: 'Việc thay của người khác', none: '' },
];

const empty = () => ({ post: '', holder: '', substitute: '', from: dayOf(new Date()), to: '', reason: '' });

/** Who stands in for the person, for whom the person stands in, naming a substitute and ending it early. */
export const SubstitutesPage = {
  components: { ChoiceField, DateField, TextField },
  setup() {
    const state = reactive({ view: null, choices: null, order: empty(), said: '', error: '', busy: true });
    const message = ref(null);
    const attempt = async (act, said) => {
      Object.assign(state, { busy: true, said: '', error: '' });
      let done = true;
      try {
        await act();
        state.said = said;
      } catch (error) {
        state.error = error.message;
        done = false;
      }
      state.busy = false;
      if (state.said || state.error) {
        await nextTick();
        message.value?.focus();
      }
      return done;
    };
    const choose = (post) => {
      Object.assign(state.order, { post, holder: '', substitute: '' });
      state.choices = null;
      return post && attempt(async () => {
        state.choices = await loadSubstituteChoices(post);
        state.order.holder = state.choices.holders[0]?.id ?? '';
      }, '');
    };
    const name = async () => {
      const { post, substitute } = state.order;
      const person = state.choices?.people.find(({ id }) => id === substitute)?.name ?? substitute;
      const order = state.view.administrator ? state.order : { ...state.order, holder: undefined };
      if (!await attempt(async () => { state.view = await nameSubstitute(order); }, `Đã cử ${person} thay.`)) return;
      state.order = { ...empty(), post };
      state.choices = null;
      if (post) state.choices = await loadSubstituteChoices(post).catch(() => null);
      state.order.holder = state.choices?.holders[0]?.id ?? '';
    };
    const end = (row) => attempt(
      async () => { state.view = await endSubstitution(row.id); }, `Đã kết thúc việc ${row.substitute} thay ${row.holder}.`);
    const asChoices = (people) => (people ?? []).map(({ id, name: label }) => ({ code: id, label }));
    attempt(async () => {
      state.view = await loadSubstitutes();
    }, '').then(() => state.view?.posts.length && choose(state.view.posts[0].id));
    return {
      state, message, choose, name, end, showDate, asChoices,
      lists: computed(() => LISTS
        .map((list) => ({ ...list, rows: state.view.rows.filter(({ part }) => part === list.part) }))
        .filter(({ none, rows }) => none || rows.length)),
      posts: computed(() => state.view.posts.map(({ id, title }) => ({ code: id, label: title }))),
    };
  },
  template: `
  <main class="rc rc-page">
    <h2>Thay mặt xử lý công việc</h2>
    <p v-if="state.error" ref="message" class="rc-box rc-error-box" role="alert" tabindex="-1">{{ state.error }}</p>
    <p v-else-if="state.said" ref="message" class="rc-box rc-info" role="status" tabindex="-1">{{ state.said }}</p>
    <p v-if="!state.view && state.busy" role="status">Đang tải…</p>
    <template v-if="state.view">
      <p>Người thay có mọi quyền của chức danh từ ngày đầu đến hết ngày cuối; người được thay vẫn giữ quyền của mình. Mọi việc người thay làm đều ghi rõ thay mặt ai.</p>
      <section v-for="list in lists" :key="list.part">
        <h3>{{ list.title }}</h3>
        <p v-if="!list.rows.length">{{ list.none }}</p>
        <div v-else class="rc-scroll" tabindex="0" role="region" :aria-label="list.title">
          <table class="rc-table">
            <thead><tr><th scope="col">Chức danh</th><th scope="col">Người được thay</th><th scope="col">Người thay</th>
              <th scope="col">Từ ngày</th><th scope="col">Đến ngày</th><th scope="col">Lý do</th><th scope="col">Kết thúc sớm</th></tr></thead>
            <tbody><tr v-for="row in list.rows" :key="row.id">
              <th scope="row">{{ row.title }}</th><td>{{ row.holder }}</td><td>{{ row.substitute }}</td>
              <td class="rc-date">{{ showDate(row.from) }}</td><td class="rc-date">{{ showDate(row.to) }}</td><td class="rc-text">{{ row.reason }}</td>
              <td><button v-if="row.mayEnd" type="button" class="rc-button rc-small" :disabled="state.busy"
                :aria-label="'Kết thúc việc ' + row.substitute + ' thay ' + row.title" @click="end(row)">Kết thúc</button></td></tr></tbody>
          </table>
        </div>
      </section>
      <section v-if="state.view.administrator || posts.length">
        <h3>Cử người thay</h3>
        <form @submit.prevent="name">
          <text-field v-if="state.view.administrator" :model-value="state.order.post" field="post" label="Mã chức danh" required
            hint="ví dụ 006.secretary" @update:model-value="state.order.post = $event" @change="choose(state.order.post.trim())"></text-field>
          <choice-field v-else :model-value="state.order.post" field="post" label="Chức danh" required :choices="posts" @update:model-value="choose"></choice-field>
          <p v-if="state.view.administrator && state.choices">{{ state.choices.post.title }}</p>
          <choice-field v-if="state.view.administrator" v-model="state.order.holder" field="holder" label="Người được thay" required :choices="asChoices(state.choices?.holders)"></choice-field>
          <choice-field v-model="state.order.substitute" field="substitute" label="Người thay" required blank="Chọn người của đơn vị hoặc cấp trên trực tiếp" :choices="asChoices(state.choices?.people)"></choice-field>
          <date-field v-model="state.order.from" field="from" label="Từ ngày" required></date-field>
          <date-field v-model="state.order.to" field="to" label="Đến ngày" required></date-field>
          <text-field v-model="state.order.reason" field="reason" label="Lý do" required :rows="2"></text-field>
          <button type="submit" class="rc-button rc-primary" :disabled="state.busy">Cử người thay</button>
        </form>
      </section>
      <section v-if="state.view.unheld">
        <h3>Chức danh chưa có người giữ</h3>
        <p v-if="!state.view.unheld.length">Chức danh nào cần cho công việc cũng có người giữ.</p>
        <div v-else class="rc-scroll" tabindex="0" role="region" aria-label="Chức danh chưa có người giữ">
          <table class="rc-table">
            <thead><tr><th scope="col">Chức danh</th><th scope="col">Mã</th><th scope="col">Việc đang chờ</th><th scope="col">Ai trông coi</th></tr></thead>
            <tbody><tr v-for="post in state.view.unheld" :key="post.id">
              <th scope="row">{{ post.title }}</th><td>{{ post.id }}</td><td class="rc-number">{{ post.waiting }}</td>
              <td>{{ post.caretaker ?? 'Chưa có ai: quản trị cần bổ sung người giữ ở trang Tổ chức' }}</td></tr></tbody>
          </table>
        </div>
      </section>
    </template>
  </main>`,
};
