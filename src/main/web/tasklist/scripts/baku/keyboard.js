// By keyboard: Tasklist draws its list and its task anew while somebody works in them and disables the button he pressed, so
// that nothing has the focus. It comes back to where it was, goes to a task that was opened, and from a finished one to the list.
import { all, first, struck } from './drawn.js';

const PLACES = '.tasks-list .task, .task-details';
const FIELDS = '.task-details .fjs-container :is(input, textarea, select, button, summary)';
const QUIET = 250;
/**
 * What had the focus last, where that is in the list or the task; nothing while the mouse is used.
 * @type {HTMLElement | undefined}
 */
let last;
let timer;

/** @param {HTMLElement} node */
const usable = node => node.isConnected && node.checkVisibility();
const openTask = () => /[?&]task=[^&]/.test(window.location.hash) && first('.task-details .task-card .names h2');
/** @param {HTMLElement} card */
const sameCard = card => card.matches('.task a') && first(`.tasks-list .task a[href="${CSS.escape(card.getAttribute('href') ?? '')}"]`);

/** @param {HTMLElement} node what had the focus */
function heir(node) {
  if (usable(node)) return node;
  const next = sameCard(node) || openTask() || first('.tasks-list .task a');
  if (next?.matches('h2')) next.tabIndex = -1;
  return next;
}

function giveBack() {
  if (last && document.activeElement === document.body && !document.querySelector('.modal')) heir(last)?.focus();
}

/** @param {MouseEvent} event */
function opened(event) {
  const byKeyboard = event.detail === 0;
  const card = byKeyboard && struck(event, '.tasks-list .task a');
  if (!card) return;
  card.blur();
  last = document.createElement('i'); // not on the page: its heir is the task
}

/** @param {KeyboardEvent} event */
function toFields(event) {
  if (!event.ctrlKey || !event.altKey || event.code !== 'KeyF') return;
  [...all(FIELDS)].find(node => !node.matches(':disabled') && node.checkVisibility())?.focus();
}

// Not "focusin": the web app stops it before it comes here.
document.addEventListener('focus', event => {
  last = event.target instanceof HTMLElement && struck(event, PLACES) ? event.target : undefined;
}, true);
document.addEventListener('pointerdown', () => { last = undefined; }, true);
document.addEventListener('click', opened);
document.addEventListener('keydown', toFields);
new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(giveBack, QUIET);
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'class'] });

export default [];
