// Signing many letters at once, electronically: each is seen first, the passphrase is entered once. The tasks are then
// completed in their forms, whose required entries nothing here gets around.
import { dateTime, element, get, send, sendToEngine, url } from './api.js';

const METHODS = { KUNCI: 'Kunci sertifikat elektronik instansi', BSRE: 'BSrE (NIK dan frasa sandi)' };

/** `tasks` in which documents are signed: those that the user has taken, and those of a role that he alone holds. */
export function signing(tasks, userId, taskLink) {
  const content = element('div');
  const open = element('button', { type: 'button' }, `Tanda tangani bersama (${tasks.length} tugas)`);
  open.addEventListener('click', async () => {
    open.disabled = true;
    content.replaceChildren('Memuat naskah…');
    const offers = await Promise.all(tasks.map(task => offer(task, userId).catch(() => null)));
    content.replaceChildren(...form(offers.filter(Boolean), taskLink));
  });
  return [element('h2', {}, 'Naskah yang menunggu tanda tangan saya'), element('div', { class: 'baku-aksi' }, open), content];
}

/** What may be signed in a task; who alone holds its role takes it by opening it. */
async function offer(task, userId) {
  if (task.single) await sendToEngine('POST', `/task/${task.taskId}/claim`, { userId });
  return { task, ...await get(`/tasks/${task.taskId}/signature`) };
}

function form(offers, taskLink) {
  const letters = offers.flatMap(({ task, documents, methods }) => documents.filter(one => !one.signed && methods.length)
    .map(one => letter(task, one, methods, taskLink)));
  if (!letters.length) return [element('p', { class: 'baku-kosong' }, 'Tidak ada naskah yang dapat ditandatangani secara elektronik di sini.')];
  const available = [...new Set(offers.flatMap(offer => offer.methods))];
  const method = element('select', { id: 'cara' }, available.map(one => element('option', { value: one }, METHODS[one])));
  const nik = element('input', { id: 'nik', inputmode: 'numeric', maxlength: '16', autocomplete: 'off' });
  const passphrase = element('input', { id: 'frasa', type: 'password', autocomplete: 'off', required: '' });
  const nikField = labelled('nik', 'NIK', nik);
  const show = () => { nikField.hidden = method.value !== 'BSRE'; };
  method.addEventListener('change', show);
  show();
  const button = element('button', { type: 'submit', class: 'baku-tombol', disabled: '' }, 'Tanda tangani yang dicentang');
  const chosen = () => letters.filter(one => one.box.checked && !one.done);
  const update = () => { button.disabled = !chosen().length; };
  letters.forEach(one => one.box.addEventListener('change', update));
  const node = element('form', { class: 'baku-bersama' }, [
    element('p', {}, 'Lihat setiap naskah, centang yang disetujui, lalu isi frasa sandi sekali. Setelah itu selesaikan tugasnya satu per satu; isian formulir tetap diperiksa.'),
    element('ul', {}, letters.map(one => one.node)),
    element('div', { class: 'baku-aksi' }, [...available.length > 1 ? [labelled('cara', 'Cara', method)] : [], nikField, labelled('frasa', 'Frasa sandi', passphrase), button]),
  ]);
  node.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    const secret = passphrase.value;
    passphrase.value = '';
    // A wrong passphrase is not tried again and again.
    for (const one of chosen()) if (!await one.sign(method.value, nik.value || null, secret)) break;
    update();
  });
  return [node];
}

/** What was not opened cannot be ticked. */
function letter(task, { kind, title }, methods, taskLink) {
  const id = `naskah-${task.taskId}-${kind}`;
  const box = element('input', { type: 'checkbox', id, disabled: '' });
  const look = element('button', { type: 'button' }, 'Lihat');
  const status = element('span', { role: 'status' }, 'Belum dilihat');
  const result = { box, done: false };
  look.addEventListener('click', async () => {
    const shown = window.open('', '_blank');
    try {
      const blob = await send('POST', `/tasks/${task.taskId}/signature/preview`, { kind, method: methods[0], data: {} }, 'application/pdf');
      shown.location = URL.createObjectURL(blob);
      if (result.done) return;
      box.disabled = false;
      status.replaceChildren('Sudah dilihat');
    } catch (error) {
      shown.close();
      status.replaceChildren(problem(error));
    }
  });
  result.sign = async (method, nik, passphrase) => {
    status.replaceChildren('Menandatangani…');
    try {
      const signed = await send('POST', `/tasks/${task.taskId}/signature`, { kind, method, nik, passphrase, data: {} });
      result.done = true;
      box.checked = false;
      box.disabled = true;
      status.replaceChildren(`${signed.label}, ${dateTime(signed.signedAt)}. `,
        element('a', { href: url(`/naskah/${signed.id}`), target: '_blank', rel: 'noopener' }, 'Buka'), ' · ',
        element('a', { href: taskLink(task.taskId) }, 'Selesaikan tugas'));
      return true;
    } catch (error) {
      status.replaceChildren(problem(error), ' ', element('a', { href: taskLink(task.taskId) }, 'Buka tugas'));
      return false;
    }
  };
  result.node = element('li', {}, [box, element('label', { for: id }, [title, element('small', {}, ` ${task.caseNumber} · ${task.subject}`)]), look, status]);
  return result;
}

const labelled = (id, text, input) => element('div', {}, [element('label', { for: id }, text), input]);
const problem = error => element('span', { class: 'baku-galat', role: 'alert' }, error.message);
