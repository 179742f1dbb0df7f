import { computed } from './vue.js';

/** Every unit's progress on every work programme, as one table that scrolls under its heads. */
export const ConsolidatedProgrammes = {
  props: { all: { type: Object, required: true } },
  setup(props) {
    const rows = computed(() => {
      const progress = Object.fromEntries(props.all.progress.map((row) => [row.unit, row.programmes]));
      return props.all.units.filter(({ standing }) => standing !== 'EXCLUDED').map((unit) => ({ unit, programmes: progress[unit.code] }));
    });
    const told = (row, { number }) => row.programmes?.[number];
    return { rows, told };
  },
  template: `
  <section class="rc-part" aria-labelledby="rc-tong-hop-chuong-trinh">
    <h3 id="rc-tong-hop-chuong-trinh">Các chương trình công tác</h3>
    <div class="rc-scroll rc-matrix" tabindex="0" role="region" aria-label="Tiến độ các chương trình công tác theo đơn vị">
      <table class="rc-table">
        <thead><tr><th scope="col">Đơn vị</th>
          <th v-for="programme in all.programmes" :key="programme.number" scope="col">{{ programme.number }}<span class="rc-hint rc-block">{{ programme.title }}</span></th></tr></thead>
        <tbody>
          <tr v-for="row in rows" :key="row.unit.code">
            <th scope="row">{{ row.unit.committee }}</th>
            <td v-if="!row.programmes" :colspan="all.programmes.length" class="rc-hint">{{ row.unit.state }}</td>
            <template v-else>
              <td v-for="programme in all.programmes" :key="programme.number">
                <template v-if="told(row, programme)">{{ told(row, programme).completion || 'chưa ghi mức độ' }}
                  <details v-if="told(row, programme).result"><summary>Kết quả</summary><span class="rc-text">{{ told(row, programme).result }}</span></details></template>
                <template v-else>chưa báo cáo</template>
              </td>
            </template>
          </tr>
        </tbody>
      </table>
    </div>
  </section>`,
};
