// Our pages in Admin's navigation. Admin knows no plugin point for it, so the menu is put there when its links appear, which
// they do when somebody has logged in.
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
