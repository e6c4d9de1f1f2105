// In each web app, replaces the app's own form for signing in by the one page for it.
import { here, signInPage } from './entry.js';

let place = '';
let left = false;

function look() {
  if (!/^#!?\/login\b/.test(window.location.hash)) {
    place = here();
    return;
  }
  observer.disconnect();
  window.location.replace(signInPage(left ? '' : place || window.location.pathname));
}

const observer = new MutationObserver(look);
observer.observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', look);
/** After signing out, the next user is not led to the page that the last one left. */
document.addEventListener('click', event => {
  left ||= event.target instanceof Element && event.target.closest('[ng-click="logout()"]') !== null;
}, true);
look();
