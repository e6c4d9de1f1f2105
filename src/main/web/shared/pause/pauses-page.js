import { page } from '../web/page.js';
import { pauses } from './pauses.js';

page(node => pauses(node));
