// Our pages inside Cockpit: the master list, whose titles lead to the diagrams; the pauses, which lead to their cases; and the
// menu of all pages.
import { masterList } from '../../../../assets/baku/sheet/master-list.js';
import { element } from '../../../../assets/baku/web/api.js';
import { pauses } from '../../../../assets/baku/pause/pauses.js';
import { fill } from '../../../../assets/baku/web/page.js';
import { pagesMenu } from '../../../../assets/baku/web/menu.js';
import { route } from './route.js';

/** @param {(content: HTMLElement) => unknown} render */
const filled = render => node => {
  const box = element('div', { class: 'baku-laman' });
  node.append(box);
  return fill(box, render);
};

export default [
  {
    id: 'baku.laman.menu',
    pluginPoint: 'cockpit.navigation',
    priority: 1,
    render: async node => node.append(await pagesMenu()),
  },
  ...route({ name: 'daftar-induk', label: 'Daftar Induk', priority: 9,
    render: filled(content => masterList(content, sop => `#/process-definition/${sop.definitionId}/runtime`)) }),
  ...route({ name: 'jeda', label: 'Jeda', priority: 7,
    render: filled(content => pauses(content, row => row.ended ? null : `#/process-instance/${row.processInstanceId}/runtime`)) }),
];
