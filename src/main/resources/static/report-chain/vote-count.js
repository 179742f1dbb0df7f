/** How the vote stands, counted against all members. */
export const VoteCount = {
  props: { view: { type: Object, required: true } },
  template: `
  <section v-if="view.votes" class="rc-part" aria-label="Kết quả biểu quyết">
    <h3>Kết quả biểu quyết đến lúc này</h3>
    <ul class="rc-facts">
      <li>Tổng số ủy viên: <b>{{ view.votes.members }}</b></li>
      <li>Tán thành: <b>{{ view.votes.inFavour }}</b></li>
      <li>Không tán thành: <b>{{ view.votes.against }}</b></li>
      <li>Ý kiến khác: <b>{{ view.votes.other }}</b></li>
      <li>Chưa biểu quyết: <b>{{ view.votes.members - view.votes.inFavour - view.votes.against - view.votes.other }}</b></li>
    </ul>
    <p>Được thông qua khi có ít nhất <b>{{ view.votes.needed }}</b> phiếu tán thành (quá nửa tổng số ủy viên).
      Người chưa biểu quyết không tính là tán thành.</p>
  </section>`,
};
