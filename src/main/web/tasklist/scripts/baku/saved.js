// Completes forms that Tasklist saved in the browser. Of each object Tasklist saves only the values of the form's input fields,
// and shows them in place of the case's data when the task is opened again. So values that the form only displays are added to
// them.
import { struck } from './drawn.js';
import { currentTask } from './open-task.js';

const WHILE_IT_SAVES = 300;
const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);

const merged = (stored, sent) => Object.fromEntries([...Object.keys(stored), ...Object.keys(sent)].map(key =>
  [key, !(key in sent) ? stored[key] : isObject(stored[key]) && isObject(sent[key]) ? merged(stored[key], sent[key]) : sent[key]]));

async function completeSaved(taskId) {
  const name = `camunda-form:${taskId}`;
  const answer = await fetch(new URL(`../../../../api/engine/engine/default/task/${taskId}/form-variables?deserializeValues=false`, import.meta.url));
  const saved = JSON.parse(localStorage.getItem(name) ?? 'null');
  if (!answer.ok || !saved) return;
  const stored = Object.entries(await answer.json()).filter(([key, { type }]) => type === 'Json' && isObject(saved[key]))
    .map(([key, { value }]) => [key, JSON.parse(value)]).filter(([, value]) => isObject(value));
  localStorage.setItem(name, JSON.stringify({ ...saved, ...Object.fromEntries(stored.map(([key, value]) => [key, merged(value, saved[key])])) }));
}

document.addEventListener('click', event => {
  const taskId = currentTask();
  if (taskId && struck(event, '.form-actions button[ng-click^="save"]')) setTimeout(completeSaved, WHILE_IT_SAVES, taskId);
});

export default [];
