import { decisionPage } from './decision-page.js';

/** The city's office takes a released report in, or refuses it. */
export const open = decisionPage({ title: 'Tiếp nhận báo cáo', textLabel: 'Ghi chú hoặc lý do từ chối' });
