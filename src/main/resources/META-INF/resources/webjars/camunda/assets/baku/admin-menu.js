// Our pages in Admin's navigation. Admin knows no plugin point for it, so the menu is put there when its header appears.
import { element } from './api.js';
import { pagesMenu } from './menu.js';

let asked = false;

async function addMenu() {
  const bar = document.querySelector('[cam-widget-header] .navbar-nav, [cam-widget-header] ul');
  if (!bar || asked || bar.querySelector('.baku-menu')) return;
  asked = true;
  const found = await pagesMenu().catch(() => null);
  asked = false;
  if (found && !bar.querySelector('.baku-menu')) bar.append(element('li', { class: 'baku-menu-butir' }, found));
}

new MutationObserver(addMenu).observe(document.body, { childList: true, subtree: true });
