// Taking a task or giving it back changes who may answer: our parts of a form look again. Tasklist tells nobody, and takes
// its time.
import { struck } from './drawn.js';

/** @type {(() => void)[]} */
const parts = [];
const DELAYS = [700, 2500];

/** @param {() => void} look is called some moments after a task was taken or given back */
export const afterClaim = look => parts.push(look);

document.addEventListener('click', event => {
  if (!struck(event, '[ng-click="claim()"], [ng-click="unclaim()"]')) return;
  DELAYS.forEach(delay => setTimeout(() => parts.forEach(look => look()), delay));
}, true);
