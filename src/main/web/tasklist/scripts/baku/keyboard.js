// Keeps the keyboard's focus. Tasklist draws its list and its task again while somebody works in them, and disables a button
// that was pressed, so that the focus is lost. It is put back where it was, into a task that was opened, and from a completed
// task into the list.
import { all, first, struck } from './drawn.js';

const PLACES = '.tasks-list .task, .task-details';
const FIELDS = '.task-details .fjs-container :is(input, textarea, select, button, summary)';
const QUIET = 250;
/**
 * The element that had the focus last, if it is in the list or the task; unset while the mouse is used.
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
  last = document.createElement('i'); // an element outside the page, whose focus passes to the task
}

/** @param {KeyboardEvent} event */
function toFields(event) {
  if (!event.ctrlKey || !event.altKey || event.code !== 'KeyF') return;
  [...all(FIELDS)].find(node => !node.matches(':disabled') && node.checkVisibility())?.focus();
}

// The event "focus" and not "focusin", which the web app stops before it arrives here.
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
