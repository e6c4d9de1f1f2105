// Our pages inside Cockpit: the master list, each title leading to the diagram; the pauses, each leading to its case; the
// figures in a tab of their own.
import { masterList } from '../../../../assets/baku/master-list.js';
import { element, get } from '../../../../assets/baku/api.js';
import { pauses } from '../../../../assets/baku/pauses.js';
import { fill } from '../../../../assets/baku/page.js';
import { PAGES, address } from '../../../../assets/baku/pages.js';

export default [
  {
    id: 'baku.daftar-induk.menu',
    pluginPoint: 'cockpit.navigation',
    priority: 9,
    render: node => node.append(element('a', { href: '#/daftar-induk' }, 'Daftar Induk')),
  },
  {
    id: 'baku.daftar-induk',
    pluginPoint: 'cockpit.route',
    priority: 9,
    properties: { path: '/daftar-induk' },
    render(node) {
      const box = element('div', { class: 'baku-laman' });
      node.append(box);
      fill(box, content => masterList(content, sop => `#/process-definition/${sop.definitionId}/runtime`));
    },
  },
  {
    id: 'baku.mutu-baku.menu',
    pluginPoint: 'cockpit.navigation',
    priority: 8,
    async render(node) {
      const figures = PAGES.find(one => one.name === 'mutu-baku');
      const years = await get(figures.rows).catch(() => []);
      if (years.length) node.append(element('a', { href: address(figures), target: '_blank', rel: 'noopener' }, figures.label));
    },
  },
  {
    id: 'baku.riwayat.menu',
    pluginPoint: 'cockpit.navigation',
    priority: 9.5,
    async render(node) {
      const history = PAGES.find(one => one.name === 'riwayat');
      const agencies = await get(history.rows).catch(() => []);
      if (agencies.length) node.append(element('a', { href: address(history), target: '_blank', rel: 'noopener' }, history.label));
    },
  },
  {
    id: 'baku.jeda.menu',
    pluginPoint: 'cockpit.navigation',
    priority: 7,
    render: node => node.append(element('a', { href: '#/jeda' }, 'Jeda')),
  },
  {
    id: 'baku.jeda',
    pluginPoint: 'cockpit.route',
    priority: 8,
    properties: { path: '/jeda' },
    render(node) {
      const box = element('div', { class: 'baku-laman' });
      node.append(box);
      fill(box, content => pauses(content, row => row.ended ? null : `#/process-instance/${row.processInstanceId}/runtime`));
    },
  },
];
