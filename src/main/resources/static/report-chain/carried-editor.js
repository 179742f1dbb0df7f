import { inject } from './vue.js';
import { CARRIED_TITLE } from './carried.js';
import { showDate } from './dates.js';
import { ChoiceField, TextField, fieldId } from './fields.js';
import { FindingNotes } from './findings.js';
import { CARRIED, CARRIED_STATE, choices } from './words.js';

const ROW = { TASK: 'Nhiệm vụ', LIMITATION: 'Hạn chế' };
const FACTS = ['owner', 'due', 'source'];

/** What earlier periods left open: each task and limitation with its state, and why where it is not done. */
export const CarriedEditor = {
  components: { ChoiceField, FindingNotes, TextField },
  setup() {
    const draft = inject('draft');
    const number = (item, i) => item.code || 1 + draft.content.carried.slice(0, i).filter(({ kind }) => kind === item.kind).length;
    const facts = (item) => FACTS.filter((name) => item[name]).map((name) => `${CARRIED[name]}: ${showDate(item[name])}`).join(' · ');
    const open = (item) => item.state !== '' && item.state !== 'DONE';
    const wrong = (field) => draft.findingsAt(field).length > 0;
    return { draft, number, facts, open, wrong, fieldId, choices, ROW, CARRIED, CARRIED_STATE, CARRIED_TITLE };
  },
  template: `
  <section class="rc-part" :aria-labelledby="fieldId('outline.carried')">
    <h3 :id="fieldId('outline.carried')" class="rc-section" tabindex="-1">{{ CARRIED_TITLE }}</h3>
    <p v-if="!draft.content.carried.length" class="rc-hint">Không có việc, hạn chế chuyển từ kỳ trước.</p>
    <fieldset v-for="(item, i) in draft.content.carried" :id="fieldId('carried.' + i)" :key="i" class="rc-figure" tabindex="-1">
      <legend>{{ ROW[item.kind] }} {{ number(item, i) }}</legend>
      <p class="rc-text">{{ item.title }}</p>
      <p class="rc-hint">{{ facts(item) }}</p>
      <div class="rc-row">
        <choice-field v-model="item.state" :field="'carried.' + i + '.state'" :label="CARRIED.state" required blank="Chưa chọn"
          :choices="choices(CARRIED_STATE[item.kind])" :invalid="wrong('carried.' + i + '.state')"></choice-field>
        <text-field v-model="item.explanation" :field="'carried.' + i + '.explanation'" :label="CARRIED.explanation" :rows="2" class="rc-wide"
          :required="open(item)" :invalid="wrong('carried.' + i + '.explanation')"></text-field>
      </div>
      <finding-notes :at="'carried.' + i"></finding-notes>
    </fieldset>
  </section>`,
};
