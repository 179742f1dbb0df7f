import { computed, inject, ref } from './vue.js';
import { differences } from './content-differences.js';
import { editable } from './content.js';
import { showField } from './findings.js';
import { showInstant, showTime } from './dates.js';

/** Both texts side by side where they differ. */
const Differences = {
  props: { rows: Array, theirs: String, mine: { type: String, default: 'Bản của đồng chí' } },
  template: `
  <p v-if="!rows.length">Hai bản có cùng nội dung.</p>
  <div v-else class="rc-scroll" tabindex="0" role="region" aria-label="Chỗ hai bản khác nhau">
    <table class="rc-table rc-differences">
      <thead><tr><th scope="col">Chỗ khác nhau ({{ rows.length }})</th><th scope="col">{{ mine }}</th><th scope="col">{{ theirs }}</th></tr></thead>
      <tbody><tr v-for="row in rows" :key="row.place"><th scope="row">{{ row.place }}</th>
        <td class="rc-text">{{ row.mine || '(trống)' }}</td><td class="rc-text">{{ row.theirs || '(trống)' }}</td></tr></tbody>
    </table>
  </div>`,
};

/** Somebody else saved in between: shows both, and lets the drafter take one while the other stays at hand. */
const Conflict = {
  components: { Differences },
  props: { view: { type: Object, required: true } },
  setup(props) {
    const draft = inject('draft');
    const sure = ref(false);
    const newest = computed(() => draft.conflict.newest);
    const who = computed(() => {
      const by = newest.value?.savedBy;
      return by === props.view.task.assignee ? 'Đồng chí (ở một cửa sổ khác)' : `Đồng chí ${draft.conflict.byName || by}`;
    });
    const rows = computed(() => differences(draft.content, editable(newest.value?.content, props.view), props.view));
    return { draft, sure, newest, who, rows, showInstant };
  },
  template: `
  <div class="rc-box rc-warn" role="alert" aria-label="Hai bản nháp khác nhau">
    <template v-if="newest">
      <p><b>{{ who }} vừa lưu lúc {{ showInstant(newest.savedAt) }}.</b> Nội dung đồng chí đang nhập vẫn còn trên trang, chưa được lưu và chưa
        ghi đè lên bản đó.</p>
      <differences :rows="rows" theirs="Bản vừa lưu"></differences>
      <template v-if="!sure">
        <button type="button" class="rc-button" @click="draft.settle(true, rows, who)">Xem bản mới</button>
        <button type="button" class="rc-button" @click="sure = true">Giữ bản của tôi</button>
        <p class="rc-hint">Bản không được chọn vẫn xem lại và tải về được.</p>
      </template>
      <template v-else>
        <p>Lưu đè lên bản vừa lưu ở {{ rows.length }} chỗ khác nhau nói trên?</p>
        <button type="button" class="rc-button" @click="draft.settle(false, rows, who)">Đồng ý lưu đè</button>
        <button type="button" class="rc-button" @click="sure = false">Chưa lưu đè</button>
      </template>
    </template>
    <template v-else>
      <p>{{ draft.conflict.message }} Nội dung đồng chí đang nhập vẫn còn trên trang.</p>
      <button type="button" class="rc-button" @click="draft.askAgain()">Tải bản mới để so sánh</button>
    </template>
  </div>`,
};

/** The text that was not taken in a conflict, to read again and to keep as a file. */
const SetAside = {
  components: { Differences },
  setup() {
    const draft = inject('draft');
    const download = () => {
      const { rows, mine } = draft.setAside;
      const text = rows.map((row) => `${row.place}\n${(mine ? row.mine : row.theirs) || '(trống)'}\n`).join('\n');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
      link.download = 'ban-khong-dung.txt';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    };
    return { draft, download };
  },
  template: `
  <details class="rc-fold">
    <summary>Bản không được chọn: {{ draft.setAside.mine ? 'bản của đồng chí' : draft.setAside.who + ' đã lưu' }}</summary>
    <button type="button" class="rc-button rc-small" @click="download()">Tải về bản không được chọn</button>
    <differences :rows="draft.setAside.rows" theirs="Bản đã lưu trước đó"></differences>
  </details>`,
};

/** What stayed in the browser without being saved, offered back. */
const Kept = {
  setup: () => ({ draft: inject('draft'), showInstant }),
  template: `
  <div class="rc-box rc-warn" role="alert">
    <p><b>Trình duyệt này còn giữ nội dung đồng chí nhập lúc {{ showInstant(draft.kept.at) }} nhưng chưa lưu được.</b></p>
    <button type="button" class="rc-button" @click="draft.restore()">Khôi phục nội dung chưa lưu</button>
    <button type="button" class="rc-button" @click="draft.dropKept()">Bỏ nội dung đó</button>
  </div>`,
};

/** Whether what was typed is saved. */
export const SaveState = {
  setup: () => ({
    draft: inject('draft'), showTime,
    explain: () => document.querySelector('.rc-trouble')?.focus(),
  }),
  template: `
  <span role="status" class="rc-saved">
    <template v-if="draft.saving">Đang lưu…</template>
    <template v-else-if="draft.dirty">Chưa lưu</template>
    <template v-else-if="draft.savedAt">Đã lưu lúc {{ showTime(draft.savedAt) }}</template>
    <template v-else>Chưa có bản nháp</template>
  </span>
  <button v-if="draft.conflict || draft.kept || draft.obstacles.length || draft.error" type="button" class="rc-link rc-error" @click="explain()">
    Xem việc cần xử lý để lưu</button>`,
};

/** What keeps the draft from being saved, and what to do about it. */
export const SaveTrouble = {
  components: { Conflict, Kept, SetAside },
  props: { view: { type: Object, required: true } },
  setup: () => ({ draft: inject('draft'), showField }),
  template: `
  <div class="rc-trouble" tabindex="-1">
    <p v-if="draft.error" class="rc-error" role="alert">Chưa lưu được: {{ draft.error }}</p>
    <ul v-if="draft.obstacles.length" class="rc-obstacles" aria-label="Chỗ làm bản nháp chưa lưu được">
      <li v-for="{ field, message } in draft.obstacles" :key="field">
        <button type="button" class="rc-link" @click="showField(field)">Chưa lưu được: {{ message }}</button></li>
    </ul>
    <kept v-if="draft.kept"></kept>
    <conflict v-if="draft.conflict" :view="view"></conflict>
    <set-aside v-if="draft.setAside && !draft.conflict"></set-aside>
  </div>`,
};
