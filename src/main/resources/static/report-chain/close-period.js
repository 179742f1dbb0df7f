import { decisionPage } from './decision-page.js';

const Consequence = {
  template: `
  <section class="rc-box rc-warn" aria-label="Khi kết thúc kỳ">
    <p>Khi kết thúc kỳ, báo cáo chưa được duyệt dừng lại và được ghi là “Không gửi báo cáo”. Sau đó chỉ thay đổi được bằng đính chính, thành phiên bản mới.</p>
    <p><a href="#/ky">Xem tình trạng từng đơn vị</a></p>
  </section>`,
};

/** Ends a period; while reports are missing, with a reason. */
export const open = decisionPage({ before: [Consequence], title: 'Kết thúc kỳ báo cáo', textLabel: 'Lý do, khi còn đơn vị chưa có báo cáo được duyệt' });
