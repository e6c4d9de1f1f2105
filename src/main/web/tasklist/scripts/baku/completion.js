// What our parts of a form save by themselves is saved before the task is completed; when that fails, the task stays open.
import { struck } from './drawn.js';

/** @type {(() => Promise<boolean> | undefined)[]} */
const parts = [];

/**
 * @param {() => Promise<boolean> | undefined} save is called when the user completes a task: answers
 * undefined when nothing needs saving, else a promise of whether it was saved
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
