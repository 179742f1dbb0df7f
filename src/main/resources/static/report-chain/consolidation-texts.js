import { computed } from './vue.js';
import { sourceLink } from './consolidation-indicators.js';
import { showDate } from './dates.js';
import { sectionTitle } from './section-title.js';

/** What the units wrote, section by section, their limitations by kind and their tasks by owner, each with its source. */
export const ConsolidatedTexts = {
  props: { all: { type: Object, required: true } },
  setup(props) {
    const committees = computed(() => Object.fromEntries(props.all.units.map((unit) => [unit.code, unit.committee])));
    const ofKind = (kind) => props.all.outline.find((section) => section.kind === kind)?.code ?? '';
    return {
      limitations: ofKind('LIMITATIONS'), tasks: ofKind('TASKS'), committees, sectionTitle, showDate,
      names: (codes) => codes.map((code) => committees.value[code]).join(', '),
      link: computed(() => sourceLink(props.all.units)),
      kindOf: ({ section, title }) => sectionTitle({ code: section, title }),
      written: computed(() => props.all.sections.filter(({ texts }) => texts.length)),
    };
  },
  template: `
  <section class="rc-part" aria-labelledby="rc-tong-hop-noi-dung">
    <h3 id="rc-tong-hop-noi-dung">Nội dung theo mục</h3>
    <p v-if="!written.length">Chưa có nội dung nào được duyệt.</p>
    <details v-for="section in written" :key="section.code" class="rc-fold">
      <summary>{{ sectionTitle(section) }} ({{ section.texts.length }} đơn vị)</summary>
      <blockquote v-for="text in section.texts" :key="text.unit" class="rc-source">
        <p class="rc-text">{{ text.text }}</p>
        <footer>Nguồn: <a :href="link(text.unit, section.code)">{{ committees[text.unit] }}</a></footer>
      </blockquote>
    </details>
  </section>
  <section class="rc-part" aria-labelledby="rc-tong-hop-han-che">
    <h3 id="rc-tong-hop-han-che">Hạn chế theo loại</h3>
    <p v-if="!all.limitations.length">Chưa có hạn chế nào được duyệt.</p>
    <details v-for="group in all.limitations" :key="group.section" class="rc-fold">
      <summary>{{ kindOf(group) }}: <b>{{ group.units.length }} đơn vị</b> – {{ names(group.units) }}</summary>
      <blockquote v-for="(row, i) in group.rows" :key="i" class="rc-source">
        <p class="rc-text">{{ row.limitation.description }}</p>
        <p v-if="row.limitation.cause" class="rc-text">Nguyên nhân: {{ row.limitation.cause }}</p>
        <p v-if="row.limitation.remedy" class="rc-text">Giải pháp khắc phục: {{ row.limitation.remedy }}</p>
        <footer>Nguồn: <a :href="link(row.unit, limitations)">{{ committees[row.unit] }}</a> · {{ row.limitation.owner }}<template v-if="row.limitation.due">, thời hạn {{ showDate(row.limitation.due) }}</template></footer>
      </blockquote>
    </details>
  </section>
  <section class="rc-part" aria-labelledby="rc-tong-hop-nhiem-vu">
    <h3 id="rc-tong-hop-nhiem-vu">Nhiệm vụ trọng tâm của các đơn vị</h3>
    <p v-if="!all.tasks.length">Chưa có nhiệm vụ nào được duyệt.</p>
    <details v-for="group in all.tasks" :key="group.owner" class="rc-fold">
      <summary>{{ group.owner || 'Chưa ghi đơn vị chủ trì' }} ({{ group.rows.length }} nhiệm vụ)</summary>
      <ul><li v-for="(row, i) in group.rows" :key="i"><span class="rc-text">{{ row.task.title }}</span>
        <span class="rc-hint rc-block">Nguồn: <a :href="link(row.unit, tasks)">{{ committees[row.unit] }}</a><template v-if="row.task.due">, thời hạn {{ showDate(row.task.due) }}</template></span></li></ul>
    </details>
  </section>`,
};
