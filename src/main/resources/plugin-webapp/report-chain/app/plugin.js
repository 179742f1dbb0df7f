import { createApp } from '/report-chain/vue.js';
import { mayOpenPeriods } from '/report-chain/api.js';
import { BoardPage } from '/report-chain/board-page.js';
import { CalendarPage } from '/report-chain/calendar-page.js';
import { ConsolidationPage } from '/report-chain/consolidation-page.js';
import { OrganisationPage } from '/report-chain/organisation-page.js';
import { MailChoicesPage } from '/report-chain/mail-choices-page.js';
import { pluginPoints, reportInAddress } from '/report-chain/plugin-points.js';
import { ReportPage } from '/report-chain/report-page.js';
import { ReportsPage } from '/report-chain/reports-page.js';
import { SubstitutesPage } from '/report-chain/substitutes-page.js';
import { TasksPage } from '/report-chain/tasks-page.js';

const { page, link } = pluginPoints('tasklist', 'tasklist.navbar.action');

/** Shows Tasklist's own way to start a process to those who may open a period. */
const opening = {
  id: 'report-chain-opening',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  async render() {
    document.body.classList.toggle('rc-opens-periods', await mayOpenPeriods().catch(() => false));
  },
};

export default [
  opening,
  page('report-chain-reports', '/bao-cao', () => createApp(ReportsPage)),
  page('report-chain-report', '/bao-cao/:report', () => createApp(ReportPage, { report: reportInAddress() })),
  page('report-chain-tasks', '/viec', () => createApp(TasksPage), 'Danh sách việc'),
  page('report-chain-calendar', '/lich', () => createApp(CalendarPage), 'Lịch làm việc'),
  page('report-chain-board', '/ky', () => createApp(BoardPage), 'Kỳ báo cáo'),
  page('report-chain-consolidation', '/tong-hop', () => createApp(ConsolidationPage), 'Tổng hợp'),
  page('report-chain-organisation', '/to-chuc', () => createApp(OrganisationPage), 'Cơ cấu tổ chức'),
  page('report-chain-mail-choices', '/thong-bao', () => createApp(MailChoicesPage), 'Thông báo của tôi'),
  page('report-chain-substitutes', '/thay-mat', () => createApp(SubstitutesPage), 'Thay mặt'),
  link('report-chain-tasks-link', 100, '#/viec', 'Danh sách việc'),
  link('report-chain-link', 100, '#/bao-cao', 'Báo cáo'),
  link('report-chain-board-link', 100, '#/ky', 'Kỳ báo cáo'),
];
