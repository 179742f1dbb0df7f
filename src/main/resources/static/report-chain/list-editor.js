import { inject, nextTick, ref } from './vue.js';
import { ChoiceField, DateField, TextField, fieldId, normalField } from './fields.js';
import { FindingNotes } from './findings.js';

const LONG = new Set(['description', 'cause', 'remedy', 'title', 'subject']);
const DAYS = new Set(['due', 'date']);

/** Rows of one kind (limitations, tasks, documents) that are added, changed, removed, and put back after a removal. */
export const ListEditor = {
  components: { ChoiceField, DateField, FindingNotes, TextField },
  props: { list: { type: String, required: true }, title: { type: String, required: true }, row: { type: String, required: true }, words: { type: Object, required: true }, sections: { type: Array, default: () => [] } },
  setup(props) {
    const draft = inject('draft');
    const removed = ref(null);
    const focus = async (field) => {
      await nextTick();
      document.getElementById(fieldId(field))?.focus();
    };
    const add = () => {
      const rows = draft.content[props.list];
      rows.push(Object.fromEntries(Object.keys(props.words).map((name) => [name, ''])));
      focus(`${props.list}.${rows.length - 1}.${Object.keys(props.words)[0]}`);
    };
    const remove = (index) => {
      removed.value = { index, row: draft.content[props.list].splice(index, 1)[0] };
      focus(`${props.list}.undo`);
    };
    const undo = () => {
      const { index, row } = removed.value;
      draft.content[props.list].splice(index, 0, row);
      removed.value = null;
      focus(`${props.list}.${index}.${Object.keys(props.words)[0]}`);
    };
    const wrong = (field) => draft.findingsAt(field, true).some((finding) => normalField(finding.field) === field && !draft.passes(finding));
    return { draft, removed, add, remove, undo, wrong, fieldId, LONG, DAYS };
  },
  template: `
  <section :id="fieldId(list)" tabindex="-1" :aria-label="title">
    <finding-notes :at="list" exact></finding-notes>
    <fieldset v-for="(item, i) in draft.content[list]" :id="fieldId(list + '.' + i)" :key="i" class="rc-figure" tabindex="-1">
      <legend>{{ row }} {{ i + 1 }}</legend>
      <div class="rc-row">
        <template v-for="(label, name) in words" :key="name">
          <date-field v-if="DAYS.has(name)" v-model="item[name]" :field="list + '.' + i + '.' + name" :label="label"
            :invalid="wrong(list + '.' + i + '.' + name)"></date-field>
          <choice-field v-else-if="name === 'section'" v-model="item[name]" :field="list + '.' + i + '.' + name" :label="label" :choices="sections" blank="Chưa chọn"></choice-field>
          <text-field v-else v-model="item[name]" :field="list + '.' + i + '.' + name" :label="label" :rows="LONG.has(name) ? 2 : 1"
            :class="{ 'rc-wide': LONG.has(name) }" :invalid="wrong(list + '.' + i + '.' + name)"></text-field>
        </template>
      </div>
      <finding-notes :at="list + '.' + i"></finding-notes>
      <button type="button" class="rc-button rc-small" @click="remove(i)">Xóa {{ row.toLowerCase() }} {{ i + 1 }}</button>
    </fieldset>
    <p v-if="removed" role="status">Đã xóa {{ row.toLowerCase() }} {{ removed.index + 1 }}.
      <button :id="fieldId(list + '.undo')" type="button" class="rc-link" @click="undo()">Hoàn tác</button></p>
    <button type="button" class="rc-button" @click="add()">Thêm {{ row.toLowerCase() }}</button>
  </section>`,
};
