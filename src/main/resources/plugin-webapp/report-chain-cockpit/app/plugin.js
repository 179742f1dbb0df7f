import { createApp } from '/report-chain/vue.js';
import { loadWatching } from '/report-chain/api.js';
import { BoardPage } from '/report-chain/board-page.js';
import { pluginPoints, reportInAddress } from '/report-chain/plugin-points.js';
import { RunPage } from '/report-chain/run-page.js';

const { page, link } = pluginPoints('cockpit', 'cockpit.navigation');

const board = link('report-chain-board-link', 50, '#/ky', 'Kỳ báo cáo');

/** Shows Cockpit's own ways to change something to those who may; the engine refuses everybody else anyhow. */
const watching = {
  ...board,
  async render(node) {
    board.render(node);
    const { administers } = await loadWatching().catch(() => ({ administers: false }));
    document.body.classList.toggle('rc-administers', administers);
  },
};

export default [
  page('report-chain-board', '/ky', () => createApp(BoardPage), 'Kỳ báo cáo'),
  page('report-chain-report', '/bao-cao/:report', () => createApp(RunPage, { report: reportInAddress() })),
  watching,
];
