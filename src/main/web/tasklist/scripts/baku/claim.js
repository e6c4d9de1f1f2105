// Taking a task or giving it back changes who may answer: our parts of a form look again. Tasklist tells nobody, and takes
// its time.
const parts = [];
const DELAYS = [700, 2500];

/** `look()` is called some moments after a task was taken or given back. */
export const afterClaim = look => parts.push(look);

document.addEventListener('click', event => {
  if (!event.target.closest?.('[ng-click="claim()"], [ng-click="unclaim()"]')) return;
  DELAYS.forEach(delay => setTimeout(() => parts.forEach(look => look()), delay));
}, true);
