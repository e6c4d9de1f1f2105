// Documents in Tasklist: the tab "Berkas" on every task, and the places that forms leave for documents and uploads:
//   <div data-baku="naskah"></div>                                    the list of the instance's documents
//   <div data-baku="unggah" data-kunci="permohonan.berkas" data-label="…"> a field to hand in a file
import { dateTime, element, get, url } from '../../../../assets/baku/web/api.js';
import { showProgress } from '../../../../assets/baku/drawup/progress.js';
import { all, whenDrawn } from './drawn.js';
import { currentTask } from './open-task.js';
import { dropField } from './upload.js';

export async function showList(node, taskId, slot) {
  try {
    const rows = await get(`/tasks/${taskId}/naskah`);
    const shown = slot ? rows.filter(row => row.kind === slot) : rows;
    node.replaceChildren(shown.length ? list(shown) : element('p', { class: 'baku-kosong' }, slot ? '' : 'Belum ada naskah.'));
  } catch (error) {
    node.replaceChildren(message(error));
  }
}

const list = rows => element('ul', { class: 'baku-naskah' }, rows.map(row => element('li', {}, [
  element('a', { href: url(`/naskah/${row.id}`), target: '_blank', rel: 'noopener' }, row.title),
  element('span', { class: 'baku-tahap' }, row.stage || 'Berkas'),
  ...(row.signature ? [element('span', { class: 'baku-tahap' }, row.signature)] : []),
  element('small', {}, `${dateTime(row.createdAt)}${row.author ? ' · ' + row.author : ''}`),
  element('a', { href: url(`/naskah/${row.id}?unduh`), class: 'baku-unduh', 'aria-label': `Unduh ${row.title}` }, 'Unduh'),
])));

const message = error => element('p', { class: 'baku-galat', role: 'alert' }, error.message);

/**
 * @param {HTMLElement} node
 * @param {{ slot: string, label: string, taskId?: string | null, entries?: () => unknown, done?: (row: { id: string }) => unknown }} upload
 *   what it is for, what stands in the form where the file shows it, and what is done with what was stored
 */
export function uploadField(node, { slot, label, taskId, entries, done }) {
  const files = element('div');
  const save = async row => {
    if (done) await done(row);
    if (taskId) showList(files, taskId, slot);
  };
  node.replaceChildren(element('strong', {}, label),
    dropField({ label, slot, path: taskId ? `/tasks/${taskId}/naskah` : '/naskah', multiple: !!taskId, entries, save }), files);
  if (taskId) showList(files, taskId, slot);
}

/**
 * A start form has no task yet, so the id of the file is put into the form's own hidden field of the same key and sent with the
 * form.
 * @param {HTMLElement} node
 * @param {string} key
 */
function fileIdField(node, key) {
  /** @type {HTMLInputElement | null | undefined} */
  const field = node.closest('.fjs-container')?.querySelector(`input[id$="-${key.replaceAll('.', '_')}"]`);
  field?.closest('.fjs-form-field')?.classList.add('baku-tersembunyi');
  return async id => {
    // The form takes a new entry over only a moment later; an entry in another field within that moment resets this one, so it
    // is repeated.
    for (let attempt = 0; field && attempt < 10; attempt++) {
      enter(field, id);
      await new Promise(resolve => setTimeout(resolve, 500));
      if (field.value === id) return;
    }
    throw new Error('Berkas belum tercatat pada formulir. Unggah sekali lagi.');
  };
}

/**
 * @param {HTMLInputElement} field
 * @param {string} value
 */
function enter(field, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function fill(node) {
  node.dataset.bakuSiap = 'ya';
  const { baku, kunci: slot, label } = node.dataset;
  const inStartForm = !!node.closest('.modal');
  const taskId = inStartForm ? null : currentTask();
  if (baku === 'naskah' && taskId) showList(node, taskId);
  if (baku !== 'unggah') return;
  const keepId = inStartForm ? fileIdField(node, slot) : async () => {};
  uploadField(node, { slot, label, taskId, done: row => keepId(row.id) });
}

const fillAll = () => all('[data-baku=naskah]:not([data-baku-siap]), [data-baku=unggah]:not([data-baku-siap])').forEach(fill);
whenDrawn(fillAll);

export default [{
  id: 'baku.berkas',
  pluginPoint: 'tasklist.task.detail',
  priority: 850,
  properties: { label: 'Berkas' },
  render(node, { taskId }) {
    const files = element('div');
    const upload = element('div', { class: 'baku-unggah' });
    const progress = element('div');
    node.append(element('section', { class: 'baku-berkas' }, [progress, files, upload]));
    showList(files, taskId);
    showProgress(progress, `/tasks/${taskId}/progress`, () => showList(files, taskId));
    uploadField(upload, { slot: 'lampiran', label: 'Lampiran tugas', taskId, done: () => showList(files, taskId) });
  },
}];
