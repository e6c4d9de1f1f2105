// For each web app: where it would show its own form for signing in, the one page for it takes its place.
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
/** Whoever leaves does not lead the next one to where he was. */
document.addEventListener('click', event => {
  left ||= event.target instanceof Element && event.target.closest('[ng-click="logout()"]') !== null;
}, true);
look();
