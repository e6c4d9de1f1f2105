// What our parts of a form keep by themselves is kept before the task is finished, and a failure leaves the task open.
import { struck } from './drawn.js';

/** @type {(() => Promise<boolean> | undefined)[]} */
const parts = [];

/**
 * @param {() => Promise<boolean> | undefined} save is asked when the user finishes a task: undefined when nothing is to be kept,
 *   else a promise of whether it is
 */
export const beforeFinish = save => parts.push(save);

document.addEventListener('click', async event => {
  const finish = struck(event, 'button[ng-click="complete()"]');
  if (!finish || finish.dataset.bakuLanjut) return;
  const saving = parts.map(save => save()).filter(Boolean);
  if (!saving.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!(await Promise.all(saving)).every(Boolean)) return;
  finish.dataset.bakuLanjut = 'ya';
  finish.click();
  delete finish.dataset.bakuLanjut;
}, true);
