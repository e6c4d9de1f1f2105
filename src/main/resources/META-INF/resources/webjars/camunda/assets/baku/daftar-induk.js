import { masterList } from './master-list.js';
import { page } from './page.js';

page(masterList);
