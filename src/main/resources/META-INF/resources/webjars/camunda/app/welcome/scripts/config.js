import { inLanguage, settings } from '/report-chain/webapps.js';

export default settings(inLanguage('Trang đầu', 'Welcome'));
