// Our pages in Tasklist's navigation, each in a tab of its own.
import { element } from '../../../../assets/baku/api.js';
import { PAGES, address } from '../../../../assets/baku/pages.js';

export default PAGES.map((page, index) => ({
  id: `baku-laman-${page.name}`,
  pluginPoint: 'tasklist.navbar.action',
  priority: 90 - index,
  render: node => node.append(element('a', { href: address(page), target: '_blank', rel: 'noopener' }, [
    element('span', { class: 'glyphicon glyphicon-book' }), ' ' + page.label,
  ])),
}));
