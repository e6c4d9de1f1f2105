// Menus of our pages: in the frame of a page one for each group, in the web apps one for all. A menu is a <details>, so that
// the keyboard opens it; Escape and a click elsewhere close it, and only one is open.
import { element, get } from './api.js';
import { loggedIn } from './me.js';
import { address, groupsOf } from './pages.js';

/**
 * A menu with a label, that holds nodes.
 * @param {import('./api.js').Content} label
 * @param {import('./api.js').Content} content
 */
export function menu(label, content) {
  const node = element('details', { class: 'baku-menu' }, [element('summary', {}, label), element('div', { class: 'baku-menu-isi' }, content)]);
  const close = event => { if (!node.contains(event.target)) node.open = false; };
  node.addEventListener('toggle', () => (node.open ? document.addEventListener : document.removeEventListener).call(document, 'click', close));
  node.addEventListener('focusout', event => { if (event.relatedTarget) close({ target: event.relatedTarget }); });
  node.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !node.open) return;
    node.open = false;
    node.querySelector('summary')?.focus();
  });
  return node;
}

/**
 * A list of links to pages; the number of waiting items is added to a link as soon as it is known.
 * @param {import('./pages.js').Page[]} pages
 * @param {(page: import('./pages.js').Page) => Record<string, string>} [attributes]
 * @param {(count: number) => void} [told]
 */
export const links = (pages, attributes = () => ({}), told = () => {}) => element('ul', {}, pages.map(page => {
  const link = element('a', { href: address(page), ...attributes(page) }, page.label ?? '');
  if (page.count) get(page.count).then(count => { if (count) link.append(` (${count})`); told(count); }, () => {});
  return element('li', {}, link);
}));

/** The menu "Laman" of a web app: all pages of the user by group; each opens in a tab of its own. */
export async function pagesMenu() {
  const me = await loggedIn();
  let waiting = 0;
  const sum = element('span', { class: 'baku-menu-jumlah', hidden: '' });
  const told = count => {
    waiting += count;
    sum.replaceChildren(` (${waiting})`);
    sum.hidden = !waiting;
  };
  return menu(['Laman', sum], groupsOf(me).map(([label, pages]) => element('section', {}, [
    element('strong', {}, label), links(pages, () => ({ target: '_blank', rel: 'noopener' }), told),
  ])));
}
