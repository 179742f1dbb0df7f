import { computed } from './vue.js';
import { CARRIED_TITLE, carriedName } from './carried.js';
import { sourceLink } from './consolidation-indicators.js';
import { showDate } from './dates.js';
import { CARRIED_STATE, choices } from './words.js';

/** @returns {object[][]} the rows in groups of one key, in the order of their first rows */
const grouped = (rows, key) => [...rows.reduce((groups, row) => groups.set(key(row), [...(groups.get(key(row)) ?? []), row]), new Map()).values()];

/** What earlier periods left open: the tasks of their conferences and the units' limitations, how many of them in which state. */
export const ConsolidatedCarried = {
  props: { all: { type: Object, required: true } },
  setup(props) {
    const committees = computed(() => Object.fromEntries(props.all.units.map((unit) => [unit.code, unit.committee])));
    const of = (kind) => props.all.carried.filter(({ item }) => item.kind === kind);
    const facts = ({ due, source }) => [due && `thời hạn ${showDate(due)}`, source].filter(Boolean).join(' · ');
    const cells = (rows, name) => (state) => rows.filter(({ item }) => item.state === state)
      .map(({ unit, item }) => ({ unit, name: name(unit, item), explanation: item.explanation }));
    const table = (kind, caption, first, rows) => ({ caption, first, rows, states: choices(CARRIED_STATE[kind]),
      total: (state) => of(kind).filter(({ item }) => item.state === state).length });
    const tables = computed(() => [
      table('TASK', 'Nhiệm vụ hội nghị giao', 'Nhiệm vụ', grouped(of('TASK'), ({ item }) => [item.period, item.code, item.title].join())
        .map((rows) => ({ name: carriedName(rows[0].item), facts: facts(rows[0].item), cell: cells(rows, (unit) => committees.value[unit]) }))),
      table('LIMITATION', 'Hạn chế của kỳ trước', 'Đơn vị', grouped(of('LIMITATION'), ({ unit }) => unit)
        .map((rows) => ({ name: committees.value[rows[0].unit], cell: cells(rows, (unit, item) => item.title) }))),
    ].filter(({ rows }) => rows.length));
    return { tables, link: computed(() => sourceLink(props.all.units)), CARRIED_TITLE };
  },
  template: `
  <section class="rc-part" aria-labelledby="rc-tong-hop-ky-truoc">
    <h3 id="rc-tong-hop-ky-truoc">{{ CARRIED_TITLE }}</h3>
    <p v-if="!tables.length">Các báo cáo đã duyệt không có việc, hạn chế chuyển từ kỳ trước.</p>
    <div v-for="table in tables" :key="table.caption" class="rc-scroll" tabindex="0" role="region" :aria-label="table.caption">
      <table class="rc-table rc-consolidated">
        <caption>{{ table.caption }}</caption>
        <thead><tr><th scope="col">{{ table.first }}</th><th v-for="state in table.states" :key="state.code" scope="col">{{ state.label }}</th></tr></thead>
        <tbody>
          <tr v-for="(row, i) in table.rows" :key="i">
            <th scope="row"><span class="rc-text">{{ row.name }}</span><span v-if="row.facts" class="rc-hint rc-block">{{ row.facts }}</span></th>
            <td v-for="state in table.states" :key="state.code">
              <details v-if="row.cell(state.code).length">
                <summary>{{ row.cell(state.code).length }}</summary>
                <ul class="rc-values"><li v-for="(said, n) in row.cell(state.code)" :key="n">
                  <a :href="link(said.unit, 'carried')">{{ said.name }}</a><span v-if="said.explanation" class="rc-hint rc-block rc-text">{{ said.explanation }}</span></li></ul>
              </details>
              <template v-else>0</template>
            </td>
          </tr>
        </tbody>
        <tfoot><tr><th scope="row">Cộng</th><td v-for="state in table.states" :key="state.code"><b>{{ table.total(state.code) }}</b></td></tr></tfoot>
      </table>
    </div>
  </section>`,
};
