// The page "Jeda".
import { page } from './page.js';
import { pauses } from './pauses.js';

page(node => pauses(node));
