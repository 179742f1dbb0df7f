import { createApp } from '/report-chain/vue.js';
import { ReportPage } from '/report-chain/report-page.js';
import { ReportsPage } from '/report-chain/reports-page.js';

/** @returns {object} a page of its own in Tasklist */
function page(id, path, open) {
  let app = null;
  return {
    id,
    pluginPoint: 'tasklist.route',
    properties: { label: 'Báo cáo', path },
    render(node) {
      app = open();
      app.mount(node);
    },
    unmount() {
      app?.unmount();
      app = null;
    },
  };
}

const reportInAddress = () => decodeURIComponent(location.hash.match(/^#!?\/bao-cao\/([^?]+)/)?.[1] ?? '');

export default [
  page('report-chain-reports', '/bao-cao', () => createApp(ReportsPage)),
  page('report-chain-report', '/bao-cao/:report', () => createApp(ReportPage, { report: reportInAddress() })),
  {
    id: 'report-chain-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 100,
    render(node) {
      const link = document.createElement('a');
      link.href = '#/bao-cao';
      link.textContent = 'Báo cáo';
      node.append(link);
    },
  },
];
