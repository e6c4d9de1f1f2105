// Signing in the form of a signing task: <div data-baku="tanda-tangan"></div> becomes one part for each document of it,
// with the text as it would be signed, the electronic signature, and the way over paper.
import { dateTime, element, get, send, url } from '../../../../assets/baku/web/api.js';
import { showList, uploadField } from './documents.js';
import { currentTask } from './open-task.js';

const METHODS = { KUNCI: 'Kunci sertifikat elektronik instansi', BSRE: 'BSrE (NIK dan frasa sandi)' };

/**
 * What stands in the form, by variable. Tasklist keeps it in the browser when it is asked to save, which is the only
 * way to reach it before the task is completed; what a form does not save cannot be signed.
 */
function entries(taskId) {
  const save = [...document.querySelectorAll('.form-actions button')]
    .find(button => button.getAttribute('ng-click')?.startsWith('save'));
  if (save && !save.disabled) save.click();
  return JSON.parse(localStorage.getItem(`camunda-form:${taskId}`) || '{}');
}

const field = (label, input) => element('label', {}, [label, input]);

/** Shown as a file of the browser's own, because the text depends on what stands in the form. */
async function preview(taskId, kind, method) {
  const shown = window.open('', '_blank');
  try {
    const blob = await send('POST', `/tasks/${taskId}/signature/preview`, { kind, method, data: entries(taskId) }, 'application/pdf');
    shown.location = URL.createObjectURL(blob);
  } catch (error) {
    shown.close();
    throw error;
  }
}

function electronic(taskId, item, methods, done) {
  const method = element('select', { class: 'form-control' }, methods.map(one => element('option', { value: one }, METHODS[one])));
  const nik = element('input', { class: 'form-control', inputmode: 'numeric', maxlength: 16, autocomplete: 'off' });
  const passphrase = element('input', { class: 'form-control', type: 'password', autocomplete: 'off', 'data-lpignore': 'true' });
  const button = element('button', { type: 'button', class: 'btn btn-default' }, 'Tanda tangani secara elektronik');
  const status = element('div', { 'aria-live': 'polite' });
  const nikField = field('NIK', nik);
  const show = () => { nikField.hidden = method.value !== 'BSRE'; };
  method.addEventListener('change', show);
  show();
  const attempt = async () => {
    button.disabled = true;
    status.replaceChildren('Menandatangani…');
    try {
      const signed = await send('POST', `/tasks/${taskId}/signature`, { kind: item.kind, method: method.value,
        nik: nik.value || null, passphrase: passphrase.value, data: entries(taskId) });
      done(signed);
      status.replaceChildren();
    } catch (error) {
      status.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
    } finally {
      passphrase.value = '';
      button.disabled = false;
    }
  };
  button.addEventListener('click', attempt);
  // Enter in a field would complete the task.
  for (const input of [nik, passphrase]) {
    input.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      attempt();
    });
  }
  return element('div', { class: 'baku-elektronik' }, [
    ...(methods.length > 1 ? [field('Cara', method)] : []), nikField, field('Frasa sandi', passphrase), button, status]);
}

function part(taskId, item, methods) {
  const link = element('a', { href: '#' }, 'Lihat naskah yang akan ditandatangani');
  const status = element('div', { 'aria-live': 'polite' });
  link.addEventListener('click', async event => {
    event.preventDefault();
    status.replaceChildren();
    try {
      await preview(taskId, item.kind, methods[0]);
    } catch (error) {
      status.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
    }
  });
  const result = element('div');
  const done = signed => result.replaceChildren(element('p', { class: 'baku-berhasil' }, [`${signed.label}, ${dateTime(signed.signedAt)}. `,
    element('a', { href: url(`/naskah/${signed.id}`), target: '_blank', rel: 'noopener' }, 'Buka naskah yang ditandatangani')]));
  const newlySigned = signed => {
    done(signed);
    document.querySelectorAll('[data-baku=naskah]').forEach(list => showList(list, taskId));
  };
  if (item.signed) done(item.signed);
  const paper = element('div', { class: 'baku-unggah' });
  uploadField(paper, { slot: `${item.kind}.pindaian`, label: 'Pindaian naskah yang ditandatangani', taskId });
  return element('section', { class: 'baku-tanda-tangan' }, [
    element('h5', {}, item.title), link, status, result,
    ...(methods.length ? [electronic(taskId, item, methods, newlySigned)] : []),
    element('details', {}, [element('summary', {}, 'Tanda tangan di atas kertas'),
      element('p', {}, 'Cetak naskahnya, tanda tangani, lalu unggah pindaiannya. Tugas dapat diselesaikan tanpa tanda tangan elektronik.'),
      paper])]);
}

async function fill(node) {
  node.dataset.bakuSiap = 'ya';
  const taskId = currentTask();
  try {
    const { documents, methods } = await get(`/tasks/${taskId}/signature`);
    node.replaceChildren(...documents.map(item => part(taskId, item, methods)));
  } catch (error) {
    node.replaceChildren(element('p', { class: 'baku-kosong' }, error.message));
  }
}

const fillAll = () => document.querySelectorAll('[data-baku="tanda-tangan"]:not([data-baku-siap])').forEach(fill);
new MutationObserver(fillAll).observe(document.body, { childList: true, subtree: true });

export default [];
