// Our pages in Tasklist's navigation, each in a tab of its own.
import { element, get } from '../../../../assets/baku/api.js';
import { PAGES, address } from '../../../../assets/baku/pages.js';

/** How many rows the user finds on the page; nothing to see is nothing to show. */
const rowsOf = page => get(page.rows).then(rows => rows.length, () => 0);

const link = (page, count) => element('a', { href: address(page), target: '_blank', rel: 'noopener' }, [
  element('span', { class: `glyphicon glyphicon-${page.icon ?? 'book'}` }),
  ` ${page.label}${page.counted ? ` (${count})` : ''}`,
]);

export default PAGES.map((page, index) => ({
  id: `baku-laman-${page.name}`,
  pluginPoint: 'tasklist.navbar.action',
  priority: 90 - index,
  async render(node) {
    const count = page.rows ? await rowsOf(page) : 1;
    if (count) node.append(link(page, count));
  },
}));
