import { computed, onBeforeUnmount, onMounted, ref, watch } from './vue.js';

const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Draws what `options` makes of the rows in the width there is, and again whenever the width changes. */
const Drawing = {
  props: { rows: Array, options: Function, label: String },
  setup(props) {
    const place = ref(null);
    const failed = ref(false);
    let chart = null;
    let gone = false;
    const draw = () => {
      const width = place.value?.clientWidth;
      if (!chart || !width) return;
      const { height, option } = props.options(props.rows, width);
      place.value.style.height = `${height}px`;
      chart.resize();
      chart.setOption({ animation: !still(), textStyle: { fontFamily: getComputedStyle(place.value).fontFamily }, ...option }, true);
    };
    const observer = new ResizeObserver(draw);
    onMounted(async () => {
      try {
        const { init } = await import('./echarts.js');
        if (gone) return;
        chart = init(place.value, null, { renderer: 'svg' });
        observer.observe(place.value);
        draw();
      } catch {
        failed.value = true;
      }
    });
    watch(() => props.rows, draw);
    onBeforeUnmount(() => {
      gone = true;
      observer.disconnect();
      chart?.dispose();
    });
    return { place, failed };
  },
  template: `
  <p v-if="failed" role="alert">Không tải được hình vẽ. Đồng chí xem dạng bảng ở dưới.</p>
  <div v-show="!failed" ref="place" class="rc-canvas" role="img" :aria-label="label + '. Số liệu của hình ở bảng ngay dưới hình.'"></div>`,
};

/**
 * A picture with its title, a remark, and the same figures as a table. The columns are `{ title, cell, numeric }`;
 * a cell that is a list is shown as one. The table is folded unless `unfolded`.
 */
export const Picture = {
  components: { Drawing },
  props: {
    title: String, remark: String, rows: Array, options: Function, columns: Array, unfolded: Boolean,
    empty: { type: String, default: 'Chưa có số liệu để vẽ.' },
  },
  setup: (props) => ({
    isList: Array.isArray,
    cells: computed(() => props.rows.map((row) => props.columns.map(({ cell, numeric }) => ({ value: cell(row), numeric })))),
  }),
  template: `
  <figure class="rc-picture">
    <figcaption><h4>{{ title }}</h4><p v-if="remark && rows.length" class="rc-hint">{{ remark }}</p></figcaption>
    <p v-if="!rows.length">{{ empty }}</p>
    <template v-else>
      <drawing :rows="rows" :options="options" :label="title"></drawing>
      <details :open="unfolded">
        <summary>Xem dạng bảng</summary>
        <div class="rc-scroll" tabindex="0" role="region" :aria-label="'Bảng: ' + title">
          <table class="rc-table">
            <caption>{{ title }}</caption>
            <thead><tr><th v-for="column in columns" :key="column.title" scope="col">{{ column.title }}</th></tr></thead>
            <tbody>
              <tr v-for="(row, i) in cells" :key="i">
                <template v-for="({ value, numeric }, j) in row" :key="j">
                  <th v-if="j === 0" scope="row">{{ value }}</th>
                  <td v-else-if="isList(value)"><b>{{ value.length }}</b><ul v-if="value.length"><li v-for="(item, k) in value" :key="k">{{ item }}</li></ul></td>
                  <td v-else :class="{ 'rc-number': numeric }">{{ value }}</td>
                </template>
              </tr>
            </tbody>
          </table>
        </div>
      </details>
    </template>
  </figure>`,
};
