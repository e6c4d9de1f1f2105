// Signing in the form of a signing task: <div data-baku="tanda-tangan"></div> gets one part for each of its documents, with the
// text as it would be signed, the electronic signature, and the signature on paper.
import { dateTime, element, get, send, url } from '../../../../assets/baku/web/api.js';
import { openWindow } from '../../../../assets/baku/web/new-window.js';
import { showList, uploadField } from './documents.js';
import { all, whenDrawn } from './drawn.js';
import { currentTask } from './open-task.js';

const METHODS = { KEY: 'Kunci sertifikat elektronik instansi', BSRE: 'BSrE (NIK dan frasa sandi)' };

/**
 * The entries of the form, by variable. The only way to read them before the task is completed is to let Tasklist save them in
 * the browser; so values that a form does not save cannot be part of a signed text.
 */
function entries(taskId) {
  /** @type {HTMLButtonElement | null} */
  const save = document.querySelector('.form-actions button[ng-click^="save"]');
  if (save && !save.disabled) save.click();
  return JSON.parse(localStorage.getItem(`camunda-form:${taskId}`) || '{}');
}

const field = (label, input) => element('label', {}, [label, input]);

/** Shown by an address that the browser makes for the file, because the text depends on the entries of the form. */
const shown = (taskId, what, kind, mark) => openWindow(async () => URL.createObjectURL(
  await send('POST', `/tasks/${taskId}/signature/${what}`, { kind, data: entries(taskId), ...mark && { mark } }, 'application/pdf')));

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
  // Otherwise Enter in a field would complete the task.
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

/** A link to the pages, and a place for the sentence when they cannot be shown. */
function pages(words, show) {
  const link = element('a', { href: '#' }, words);
  const status = element('div', { 'aria-live': 'polite' });
  link.addEventListener('click', async event => {
    event.preventDefault();
    status.replaceChildren();
    try {
      await show();
    } catch (error) {
      status.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
    }
  });
  return [link, status];
}

const previewed = (taskId, kind, words) => pages(words, () => shown(taskId, 'preview', kind));

/**
 * The paper to be signed by hand, with its number, which is reserved when it is printed; and the field for its scan, which
 * proves the signature.
 */
function paperOf(taskId, kind, { mark, holder } = { mark: '', holder: '' }) {
  const place = element('div', { class: 'baku-unggah' });
  const whose = holder ? ` – ${holder}` : '';
  uploadField(place, { slot: `${kind}${mark && `.${mark}`}.pindaian`, label: `Pindaian naskah yang ditandatangani${whose}`, taskId,
    entries: () => entries(taskId) });
  return [...pages(`Cetak naskah untuk ditandatangani di atas kertas${whose}`, () => shown(taskId, 'paper', kind, mark)), place];
}

/** The field for one scan that shows the papers of all persons. */
function paperOfAll(taskId, kind) {
  const place = element('div', { class: 'baku-unggah' });
  uploadField(place, { slot: `${kind}.pindaian`, label: 'Satu pindaian yang memuat naskah semua nama', taskId, entries: () => entries(taskId) });
  return place;
}

/** A document signed outside Baku: its pages to print, and the scan of the signed paper. */
const scan = (taskId, item) => element('section', { class: 'baku-tanda-tangan' }, [
  element('h5', {}, item.title),
  element('p', {}, 'Lengkapi isian tugas ini, cetak naskahnya, mintakan tanda tangan, lalu unggah pindaiannya. Pindaian berlaku untuk isi dan '
    + 'nomor yang tercetak; bila isian berubah, cetak dan unggah sekali lagi. Tanpa pindaian naskah terbit tanpa tanda tangan, dan halaman '
    + 'verifikasi mengatakannya.'),
  ...(item.papers.length ? [...item.papers.flatMap(paper => paperOf(taskId, item.kind, paper)), paperOfAll(taskId, item.kind)]
    : paperOf(taskId, item.kind))]);

/** A document that the executor approves by completing the task. */
const approval = (taskId, item) => element('section', { class: 'baku-tanda-tangan' }, [
  element('h5', {}, item.title), ...previewed(taskId, item.kind, 'Lihat naskah yang disetujui'),
  element('p', {}, 'Dengan menyelesaikan tugas ini tanpa mengembalikannya, Anda menyetujui naskah ini; ia terbit atas nama Anda.')]);

/** @param together whether others sign the paper too, whose signatures are proven only by its scan */
function part(taskId, item, methods, together) {
  const [link, status] = previewed(taskId, item.kind, 'Lihat naskah yang akan ditandatangani');
  const result = element('div');
  const done = signed => result.replaceChildren(element('p', { class: 'baku-berhasil' }, [`${signed.label}, ${dateTime(signed.signedAt)}. `,
    element('a', { href: url(`/naskah/${signed.id}`), target: '_blank', rel: 'noopener' }, 'Buka naskah yang ditandatangani')]));
  const newlySigned = signed => {
    done(signed);
    all('[data-baku=naskah]').forEach(list => showList(list, taskId));
  };
  if (item.signed) done(item.signed);
  return element('section', { class: 'baku-tanda-tangan' }, [
    element('h5', {}, item.title), link, status, result,
    ...(methods.length ? [electronic(taskId, item, methods, newlySigned)] : []),
    element('details', together ? { open: '' } : {}, [element('summary', {}, 'Tanda tangan di atas kertas'),
      element('p', {}, (together ? 'Naskah ini juga ditandatangani orang lain, dan hanya pindaiannya yang menunjukkan tanda tangan mereka; tanpa pindaian, '
        + 'tempat tanda tangan mereka terbit kosong. ' : '') + 'Cetak naskahnya, tanda tangani, lalu unggah pindaiannya. Tanpa tanda tangan elektronik '
        + 'dan tanpa pindaian, penyelesaian tugas ini tercatat sebagai persetujuan Anda.'),
      ...paperOf(taskId, item.kind)])]);
}

async function fill(node) {
  node.dataset.bakuSiap = 'ya';
  const taskId = currentTask();
  try {
    const { documents, scans, approved, methods } = await get(`/tasks/${taskId}/signature`);
    const isIn = list => item => list.some(other => other.kind === item.kind);
    node.replaceChildren(...documents.map(item => part(taskId, item, methods, isIn(scans)(item))),
      ...scans.filter(item => !isIn(documents)(item)).map(item => scan(taskId, item)),
      ...approved.map(item => approval(taskId, item)));
  } catch (error) {
    node.replaceChildren(element('p', { class: 'baku-kosong' }, error.message));
  }
}

const fillAll = () => all('[data-baku="tanda-tangan"]:not([data-baku-siap])').forEach(fill);
whenDrawn(fillAll);

export default [];
