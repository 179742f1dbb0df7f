import { computed, reactive } from './vue.js';
import { showInstant } from './dates.js';
import { ModelDiagram } from './model-diagram.js';

const UNITS = [[86400, 'ngày'], [3600, 'giờ'], [60, 'phút']];

/** @returns {string} the two greatest units of a time: "2 ngày 3 giờ" */
export function showDuration(seconds) {
  const first = UNITS.findIndex(([size]) => seconds >= size);
  if (first < 0) return 'dưới 1 phút';
  return UNITS.slice(first, first + 2)
    .map(([size, name], i) => [Math.floor((i ? seconds % UNITS[first][0] : seconds) / size), name])
    .filter(([count]) => count > 0).map((part) => part.join(' ')).join(' ');
}

const CALL = 'callActivity';

/** One instance of a model as it really went, and those that it called, opened in place. */
export const RunView = {
  name: 'RunView',
  components: { ModelDiagram },
  props: { run: { type: Object, required: true }, all: { type: Array, required: true } },
  setup(props) {
    const state = reactive({ opened: [] });
    const steps = computed(() => props.run.steps.filter(({ name }) => name));
    const called = computed(() => props.run.steps.filter(({ type }) => type === CALL)
      .flatMap((step) => step.called.map((id, i) => ({ step, i, many: step.called.length, run: props.all.find((one) => one.id === id) })))
      .filter(({ run }) => run));
    const marks = computed(() => [
      ...props.run.flows.map((element) => ({ element, mark: 'rc-passed' })),
      ...props.run.steps.filter(({ type }) => type !== 'subProcess').map(({ id, type, count, open, stopped, seconds }) => ({
        element: id,
        mark: open ? 'rc-open' : stopped === count ? 'rc-stopped' : 'rc-passed',
        note: /Task$|^callActivity$/.test(type) ? [count > 1 ? `${count} lần` : '', open || seconds >= 60 ? showDuration(seconds) : ''].filter(Boolean).join(' · ') : '',
      })),
    ]);
    const toggle = (id, open) => { state.opened = open ? [...new Set([...state.opened, id])] : state.opened.filter((one) => one !== id); };
    const chosen = (element) => {
      const runs = called.value.filter(({ step }) => step.id === element);
      const open = runs.some(({ run }) => !state.opened.includes(run.id));
      runs.forEach(({ run }) => toggle(run.id, open));
    };
    const lasted = ({ started, ended }) => showDuration((new Date(ended ?? Date.now()) - new Date(started)) / 1000);
    return { state, steps, called, marks, toggle, chosen, lasted, showDuration, showInstant };
  },
  template: `
  <div class="rc-run">
    <p><b>{{ run.stateLabel }}</b> · mô hình phiên bản {{ run.version }} · từ {{ showInstant(run.started) }}<template v-if="run.ended"> đến {{ showInstant(run.ended) }}</template> · {{ lasted(run) }}</p>
    <ul class="rc-legend" aria-label="Chú giải"><li class="rc-legend-passed">Đã qua</li><li class="rc-legend-open">Đang chờ ở đây</li><li class="rc-legend-stopped">Bị dừng giữa chừng</li><li class="rc-legend-none">Chưa qua</li></ul>
    <model-diagram :model="run.model" :marks="marks" :label="'Sơ đồ: ' + run.name" @chosen="chosen"></model-diagram>
    <details v-for="{ step, i, many, run: inner } in called" :key="inner.id" class="rc-fold" :open="state.opened.includes(inner.id)" @toggle="toggle(inner.id, $event.target.open)">
      <summary>{{ step.name }}<template v-if="many > 1"> – lần {{ i + 1 }}</template>: {{ inner.stateLabel.toLowerCase() }}, {{ lasted(inner) }}</summary>
      <run-view v-if="state.opened.includes(inner.id)" :run="inner" :all="all"></run-view>
    </details>
    <details class="rc-fold">
      <summary>Các bước đã qua ({{ steps.length }})</summary>
      <div class="rc-scroll" tabindex="0" role="region" aria-label="Các bước đã qua">
        <table class="rc-table">
          <thead><tr><th scope="col">Bước</th><th scope="col">Số lần</th><th scope="col">Đang chờ</th><th scope="col">Bị dừng</th><th scope="col">Tổng thời gian</th><th scope="col">Lần đầu từ</th><th scope="col">Lần cuối đến</th></tr></thead>
          <tbody><tr v-for="step in steps" :key="step.id">
            <th scope="row">{{ step.name }}</th><td class="rc-number">{{ step.count }}</td><td class="rc-number">{{ step.open || '' }}</td><td class="rc-number">{{ step.stopped || '' }}</td>
            <td>{{ showDuration(step.seconds) }}</td><td>{{ showInstant(step.first) }}</td><td>{{ showInstant(step.last) }}</td>
          </tr></tbody>
        </table>
      </div>
    </details>
    <details v-if="!run.ended" class="rc-fold">
      <summary>Tác vụ nền và hẹn giờ ({{ run.jobs.length }})</summary>
      <p v-if="!run.jobs.length">Không có tác vụ nào đang chờ.</p>
      <div v-else class="rc-scroll" tabindex="0" role="region" aria-label="Tác vụ nền và hẹn giờ">
        <table class="rc-table">
          <thead><tr><th scope="col">Bước</th><th scope="col">Chạy lúc</th><th scope="col">Số lần thử còn lại</th><th scope="col">Lỗi</th></tr></thead>
          <tbody><tr v-for="(job, i) in run.jobs" :key="i">
            <th scope="row">{{ job.step }}</th>
            <td>{{ job.due ? showInstant(job.due) : job.timer ? 'không còn mốc nào' : 'ngay' }}<span v-if="job.suspended" class="rc-hint">đang tạm dừng</span></td>
            <td class="rc-number">{{ job.retries }}</td><td class="rc-text">{{ job.fault }}</td>
          </tr></tbody>
        </table>
      </div>
    </details>
    <details class="rc-fold">
      <summary>Biến dữ liệu ({{ run.variables.length }})</summary>
      <div class="rc-scroll" tabindex="0" role="region" aria-label="Biến dữ liệu">
        <table class="rc-table">
          <thead><tr><th scope="col">Biến</th><th scope="col">Giá trị, mới nhất ở trên</th></tr></thead>
          <tbody><tr v-for="variable in run.variables" :key="variable.name">
            <th scope="row">{{ variable.name }}</th>
            <td><span v-for="(value, i) in [...variable.values].reverse()" :key="i" class="rc-block rc-text"><b>{{ value.text || '(trống)' }}</b> <span class="rc-gap">từ {{ showInstant(value.at) }}</span></span></td>
          </tr></tbody>
        </table>
      </div>
    </details>
  </div>`,
};
