// By keyboard: Tasklist draws its list and its task anew while somebody works in them and disables the button he pressed, so
// that nothing has the focus. It comes back to where it was, goes to a task that was opened, and from a finished one to the list.
const PLACES = '.tasks-list .task, .task-details';
const FIELDS = '.task-details .fjs-container :is(input, textarea, select, button, summary)';
const QUIET = 250;
/** What had the focus last, where that is in the list or the task; nothing while the mouse is used. */
let last;
let timer;

const usable = node => node.isConnected && node.checkVisibility();
const openTask = () => /[?&]task=[^&]/.test(window.location.hash) && document.querySelector('.task-details .task-card .names h2');
const sameCard = () => last.matches('.task a') && document.querySelector(`.tasks-list .task a[href="${CSS.escape(last.getAttribute('href'))}"]`);

function heir() {
  if (usable(last)) return last;
  const node = sameCard() || openTask() || document.querySelector('.tasks-list .task a');
  if (node?.matches('h2')) node.tabIndex = -1;
  return node;
}

function giveBack() {
  if (last && document.activeElement === document.body && !document.querySelector('.modal')) heir()?.focus();
}

function opened(event) {
  const byKeyboard = event.detail === 0;
  if (!byKeyboard || !event.target.closest('.tasks-list .task a')) return;
  event.target.blur();
  last = document.createElement('i'); // not on the page: its heir is the task
}

function toFields(event) {
  if (!event.ctrlKey || !event.altKey || event.code !== 'KeyF') return;
  [...document.querySelectorAll(FIELDS)].find(node => !node.disabled && node.checkVisibility())?.focus();
}

// Not "focusin": the web app stops it before it comes here.
document.addEventListener('focus', ({ target }) => { last = target.closest?.(PLACES) && target; }, true);
document.addEventListener('pointerdown', () => { last = undefined; }, true);
document.addEventListener('click', opened);
document.addEventListener('keydown', toFields);
new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(giveBack, QUIET);
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'class'] });

export default [];
