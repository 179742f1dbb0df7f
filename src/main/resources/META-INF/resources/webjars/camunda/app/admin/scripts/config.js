import { inLanguage, settings } from '/report-chain/webapps.js';

export default settings(inLanguage('Quản trị', 'Admin'));
