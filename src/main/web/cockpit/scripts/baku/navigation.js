// Our pages inside Cockpit: the master list, each title leading to the diagram; the pauses, each leading to its case; all
// pages in one menu.
import { masterList } from '../../../../assets/baku/sheet/master-list.js';
import { element } from '../../../../assets/baku/web/api.js';
import { pauses } from '../../../../assets/baku/pause/pauses.js';
import { fill } from '../../../../assets/baku/web/page.js';
import { pagesMenu } from '../../../../assets/baku/web/menu.js';

export default [
  {
    id: 'baku.laman.menu',
    pluginPoint: 'cockpit.navigation',
    priority: 1,
    render: async node => node.append(await pagesMenu()),
  },
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
