// Our pages in Admin's navigation. Admin has no plugin point for its navigation, so the menu is inserted when the links of the
// navigation appear, after somebody has logged in.
import { element } from '../web/api.js';
import { pagesMenu } from '../web/menu.js';

const seen = new WeakSet();

function addMenu() {
  const bar = document.querySelector('[cam-widget-header] ul[cam-if-logged-in]');
  if (!bar || seen.has(bar)) return;
  seen.add(bar);
  pagesMenu().then(found => bar.append(element('li', {}, found)), () => {});
}

new MutationObserver(addMenu).observe(document.body, { childList: true, subtree: true });
