/** What opening a period would bring: what stands against it, tasks for each step and unit, mails, posts that nobody holds. */
export const RehearsalView = {
  props: { rehearsal: { type: Object, required: true } },
  setup: ({ rehearsal }) => ({ general: rehearsal.faults.filter((fault) => !fault.field) }),
  template: `
  <section data-rehearsal tabindex="-1" class="rc-part" aria-label="Kết quả diễn tập">
    <h3>Kết quả diễn tập</h3>
    <div v-if="rehearsal.faults.length" class="rc-box rc-error-box" role="alert">
      <p>Chưa mở được kỳ: {{ rehearsal.faults.length }} lỗi.</p>
      <ul><li v-for="fault in rehearsal.faults" :key="fault.field + fault.message">{{ fault.message }}</li></ul>
    </div>
    <p v-else class="rc-box rc-good">Không có lỗi; có thể mở kỳ.</p>
    <ul v-if="rehearsal.warnings.length" class="rc-box rc-warn rc-bullets"><li v-for="warning in rehearsal.warnings" :key="warning">{{ warning }}</li></ul>
    <template v-if="rehearsal.units.length">
      <p>{{ rehearsal.totals.units }} đơn vị · {{ rehearsal.totals.tasks }} việc · {{ rehearsal.totals.mails }} thư, nếu mọi báo cáo đi thẳng, không bị trả lại.</p>
      <div class="rc-scroll" tabindex="0" role="region" aria-label="Số việc theo đơn vị và bước">
        <table class="rc-table">
          <thead><tr><th scope="col">Đơn vị</th><th v-for="step in rehearsal.steps" :key="step.key" scope="col">{{ step.label }}</th>
            <th scope="col">Thư</th><th scope="col">Chức danh chưa có người</th></tr></thead>
          <tbody>
            <tr v-for="row in rehearsal.units" :key="row.unit">
              <th scope="row">{{ row.committee }}</th>
              <td v-for="step in rehearsal.steps" :key="step.key" class="rc-number">{{ row.tasks[step.key] ?? '' }}</td>
              <td class="rc-number">{{ row.mails }}</td>
              <td>{{ row.emptyPosts.join('; ') || '–' }}</td>
            </tr>
          </tbody>
          <tfoot><tr><th scope="row">Tổng cộng</th>
            <td v-for="step in rehearsal.steps" :key="step.key" class="rc-number">{{ rehearsal.totals.tasksByStep[step.key] ?? '' }}</td>
            <td class="rc-number">{{ rehearsal.totals.mails }}</td><td></td></tr></tfoot>
        </table>
      </div>
    </template>
  </section>`,
};
