import { inLanguage, settings } from '/report-chain/webapps.js';

export default settings(inLanguage('Giám sát quy trình', 'Cockpit'));
