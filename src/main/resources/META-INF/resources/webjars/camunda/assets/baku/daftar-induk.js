import { page } from './page.js';
import { element } from './api.js';

page(node => node.append(element('h1', {}, 'Daftar Induk Dokumen')));
