// Our pages inside Cockpit: the master list, each title leading to the diagram.
import { masterList } from '../../../../assets/baku/master-list.js';
import { element } from '../../../../assets/baku/api.js';
import { fill } from '../../../../assets/baku/page.js';

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
];
