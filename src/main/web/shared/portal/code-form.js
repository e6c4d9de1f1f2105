// A form with one field for a code; the server's sentence says what is wrong with it.
import { element } from '../web/api.js';

let count = 0;

/**
 * @param {string} label
 * @param {string} action label of the button
 * @param {(code: string) => any} act is called with the code; an error that it throws is shown
 */
export function codeForm(label, action, act) {
  const id = `kode-${++count}`;
  const input = element('input', { id, type: 'text', autocomplete: 'one-time-code', autocapitalize: 'none', spellcheck: 'false', maxlength: '40', required: '' });
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  const button = element('button', { type: 'submit', class: 'baku-tombol' }, action);
  const form = element('form', { class: 'baku-kode' }, [element('label', { for: id }, label), input, error, button]);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    error.replaceChildren();
    try {
      await act(input.value.trim());
    } catch (problem) {
      error.replaceChildren(problem.message);
      input.select();
    }
    button.disabled = false;
  });
  return form;
}
