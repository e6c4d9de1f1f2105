// A field to hand in files: chosen or dropped, several at once where that is asked for, each with its progress.
import { element, upload } from '../../../../assets/baku/web/api.js';

const ACCEPT = '.pdf,.jpg,.jpeg,.png';

/**
 * @param {object} field
 * @param {string} field.label
 * @param {string} field.path where the files are sent
 * @param {string} field.slot their place in the case
 * @param {boolean} field.multiple
 * @param {() => unknown} [field.entries] entries of the form, where the file shows them
 * @param {(row: { id: string, fileName: string }) => Promise<void>} field.save is called with the server's answer for each stored file
 */
export function dropField({ label, path, slot, multiple, entries, save }) {
  const input = element('input', { type: 'file', accept: ACCEPT, 'aria-label': label, ...multiple && { multiple: '' } });
  const results = element('ul', { 'aria-live': 'polite' });
  const hint = element('small', { class: 'baku-redup' }, `PDF, JPEG, atau PNG, paling besar 10 MB; ${multiple ? 'pilih atau jatuhkan beberapa berkas' : 'pilih atau jatuhkan berkas'} di sini.`);
  const node = element('div', { class: 'baku-jatuh' }, [input, hint, results]);

  /** Files are sent one after the other, so that a failure is reported beside its name and the others are stored. */
  const handIn = async files => {
    results.replaceChildren();
    for (const file of multiple ? [...files] : [...files].slice(0, 1)) await one(file);
    input.value = '';
  };
  const one = async file => {
    const bar = element('progress', { max: '1', value: '0', 'aria-label': file.name });
    const line = element('li', {}, [`${file.name} `, bar]);
    results.append(line);
    const body = new FormData();
    body.append('file', file);
    body.append('slot', slot);
    body.append('title', label);
    if (entries) body.append('data', JSON.stringify(entries()));
    try {
      const row = await upload(path, body, part => { bar.value = part; });
      await save(row);
      line.replaceChildren(`Tersimpan: ${row.fileName}`,
        ...(row.warning ? [element('p', { class: 'alert alert-warning', role: 'alert' }, row.warning)] : []));
    } catch (error) {
      line.replaceChildren(element('span', { class: 'baku-galat', role: 'alert' }, `${file.name}: ${error.message}`));
    }
  };

  const over = on => event => {
    event.preventDefault();
    node.classList.toggle('baku-di-atas', on);
  };
  input.addEventListener('change', () => handIn(input.files));
  node.addEventListener('dragover', over(true));
  node.addEventListener('dragleave', over(false));
  node.addEventListener('drop', event => {
    over(false)(event);
    handIn(event.dataTransfer?.files ?? []);
  });
  return node;
}
