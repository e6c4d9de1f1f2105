import { masterList } from './master-list.js';
import { page } from '../web/page.js';

const root = new URL('../../../sop/lembar-sop.html', import.meta.url).pathname;
page(node => masterList(node, (sop, agency) => `${root}?instansi=${agency.id}&sop=${sop.key}`));
