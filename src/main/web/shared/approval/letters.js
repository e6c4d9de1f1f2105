// The list of letters of several tasks; a letter can be ticked only after it was opened.
import { element, sendToEngine } from '../web/api.js';
import { openWindow } from '../web/new-window.js';

/** A section whose list is loaded when it is opened; `load` answers the nodes. */
export function together(heading, label, load) {
  const content = element('div');
  const open = element('button', { type: 'button' }, label);
  open.addEventListener('click', async () => {
    open.disabled = true;
    content.replaceChildren('Memuat naskah…');
    content.replaceChildren(...await load());
  });
  return [element('h2', {}, heading), element('div', { class: 'baku-aksi' }, open), content];
}

/**
 * The results of `offer` for all tasks. Tasks of a role that only this user holds are claimed. A task for which it fails is
 * left out.
 */
export async function offers(tasks, userId, offer) {
  const all = await Promise.all(tasks.map(async task => {
    if (task.single) await sendToEngine('POST', `/task/${task.taskId}/claim`, { userId });
    return { task, ...await offer(task) };
  }).map(one => one.catch(() => null)));
  return all.filter(Boolean);
}

/**
 * A line of the list. `looks` are documents to open, each with a `title` and an `open` that answers its address;
 * `extra` are fields below them.
 */
export function line(task, title, looks, extra = []) {
  const id = `naskah-${task.taskId}-${looks[0].key}`;
  const box = element('input', { type: 'checkbox', id, disabled: '' });
  const status = element('span', { role: 'status' }, 'Belum dilihat');
  const result = { task, box, done: false, say: (...nodes) => status.replaceChildren(...nodes) };
  const unseen = new Set(looks);
  const buttons = looks.map(look => {
    const button = element('button', { type: 'button' }, looks.length > 1 ? `Lihat ${look.title}` : 'Lihat');
    button.addEventListener('click', async () => {
      try {
        await openWindow(look.open);
        unseen.delete(look);
        if (result.done || unseen.size) return;
        box.disabled = false;
        result.say('Sudah dilihat');
      } catch (error) {
        result.say(problem(error));
      }
    });
    return button;
  });
  result.finish = (...nodes) => {
    result.done = true;
    box.checked = false;
    box.disabled = true;
    result.say(...nodes);
  };
  result.node = element('li', {}, [box, element('label', { for: id }, [title, element('small', {}, ` ${task.caseNumber} · ${task.subject}`)]),
    element('div', {}, buttons), status, ...extra]);
  return result;
}

/** The form around the lines: `act` handles one line and answers whether to go on with the next. */
export function listForm(text, lines, fields, label, act) {
  const button = element('button', { type: 'submit', class: 'baku-tombol', disabled: '' }, label);
  const chosen = () => lines.filter(one => one.box.checked && !one.done);
  const update = () => { button.disabled = !chosen().length; };
  lines.forEach(one => one.box.addEventListener('change', update));
  const node = element('form', { class: 'baku-bersama' }, [element('p', {}, text), element('ul', {}, lines.map(one => one.node)),
    element('div', { class: 'baku-aksi' }, [...fields, button])]);
  node.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    await act(chosen());
    update();
  });
  return node;
}

export const labelled = (id, text, input) => element('div', {}, [element('label', { for: id }, text), input]);
export const problem = error => element('span', { class: 'baku-galat', role: 'alert' }, error.message);
