// Claiming or unclaiming a task changes who may answer, so our parts of a form read it again. Tasklist fires no event for this
// and needs some time, so they do so a few moments later.
import { struck } from './drawn.js';

/** @type {(() => void)[]} */
const parts = [];
const DELAYS = [700, 2500];

/** @param {() => void} look is called some moments after a task was claimed or unclaimed */
export const afterClaim = look => parts.push(look);

document.addEventListener('click', event => {
  if (!struck(event, '[ng-click="claim()"], [ng-click="unclaim()"]')) return;
  DELAYS.forEach(delay => setTimeout(() => parts.forEach(look => look()), delay));
}, true);
