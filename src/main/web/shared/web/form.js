// Forms of our pages. The server says in a sentence what is wrong with an entry; it is shown above the buttons.
import { element, post } from './api.js';
import { number } from './written.js';

const INPUTS = { date: 'date', email: 'email', phone: 'tel', file: 'file' };
let count = 0;

/**
 * @typedef {object} Field a labelled entry of a form
 * @property {string} key
 * @property {string} label
 * @property {string} [kind] text, long, date, number, email, phone, choice (with options) or file (with the path to
 *   upload to, and the title where that wants one; its value is the file's id)
 * @property {boolean} [required]
 * @property {any} [value]
 * @property {Record<string, string>} [options]
 * @property {string} [upload]
 * @property {string} [title]
 */

/**
 * A form of labelled fields.
 * @param {object} of
 * @param {Field[]} of.fields
 * @param {string} of.action label of the button
 * @param {(values: Record<string, any>) => any} of.save gets the values by key; what it throws is shown
 * @param {() => void} [of.cancel]
 */
export function form({ fields, action, save, cancel }) {
  const controls = fields.map(control);
  const error = element('p', { class: 'baku-galat baku-lebar', role: 'alert', hidden: '' });
  const button = element('button', { type: 'submit', class: 'baku-tombol' }, action);
  const buttons = element('div', { class: 'baku-aksi baku-lebar' }, button);
  if (cancel) {
    const back = element('button', { type: 'button' }, 'Batal');
    back.addEventListener('click', cancel);
    buttons.append(back);
  }
  const node = element('form', { class: 'baku-formulir', novalidate: '' }, [...controls.map(one => one.node), error, buttons]);
  node.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    error.hidden = true;
    try {
      await save(Object.fromEntries(controls.map(one => [one.key, one.value()]).filter(([, value]) => value !== '')));
    } catch (problem) {
      error.replaceChildren(problem.message);
      error.hidden = false;
    }
    button.disabled = false;
  });
  return node;
}

/** @param {Field} field */
function control({ key, label, kind = 'text', required, value = '', options, upload, title }) {
  const id = `isian-${++count}`;
  const attributes = { id, name: key, ...(required && { 'aria-required': 'true' }) };
  const input = kind === 'long' ? element('textarea', attributes)
    : kind === 'choice' ? element('select', attributes, Object.entries(options ?? {}).map(([one, text]) => element('option', { value: one }, text)))
    : element('input', { ...attributes, type: INPUTS[kind] ?? 'text', ...(kind === 'number' && { inputmode: 'decimal' }) });
  const hint = required ? '' : ' (boleh kosong)';
  const node = element('div', { class: kind === 'long' ? 'baku-lebar' : '' },
    [element('label', { for: id }, [label, element('small', {}, hint)]), input]);
  if (kind === 'file') return { key, node, value: uploading(input, node, key, upload, title) };
  if (kind !== 'choice' || value) input.value = value ?? '';
  // Numbers are sent in the notation of machines. A text that cannot be read as one number is sent unchanged, so that the
  // server refuses it with a sentence.
  return { key, node, value: () => kind === 'number' && number(input.value) || input.value.trim() };
}

/** Uploads a file as soon as it is chosen; answers a function that returns the file's id. */
function uploading(input, node, key, path, title) {
  input.accept = '.pdf,.jpg,.jpeg,.png';
  const status = element('div', { 'aria-live': 'polite' }, element('small', {}, 'PDF, JPEG, atau PNG, paling besar 10 MB'));
  node.append(status);
  let id = '';
  input.addEventListener('change', async () => {
    if (!input.files.length) return;
    id = '';
    status.replaceChildren('Mengunggah…');
    const body = new FormData();
    body.append('file', input.files[0]);
    body.append('slot', key);
    if (title) body.append('title', title);
    try {
      const receipt = await post(path, body);
      id = receipt.id;
      status.replaceChildren(`Tersimpan: ${receipt.fileName}`,
        ...(receipt.warning ? [element('p', { class: 'baku-galat', role: 'alert' }, receipt.warning)] : []));
    } catch (error) {
      status.replaceChildren(element('span', { class: 'baku-galat' }, error.message));
    }
  });
  return () => id;
}
