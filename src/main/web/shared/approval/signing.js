// Signing many letters at once electronically: each must be opened first, and the passphrase is entered once. The tasks
// themselves are completed in their forms, because the required entries cannot be skipped.
import { dateTime, element, get, send, url } from '../web/api.js';
import { labelled, line, listForm, offers, problem, together } from './letters.js';

const METHODS = { KEY: 'Kunci sertifikat elektronik instansi', BSRE: 'BSrE (NIK dan frasa sandi)' };

/**
 * The section for `tasks` in which documents are signed: those that the user has claimed, and those of a role that only this
 * user holds.
 */
export const signing = (tasks, userId, taskLink) => together('Naskah yang menunggu tanda tangan saya',
  `Tanda tangani bersama (${tasks.length} tugas)`,
  async () => form(await offers(tasks, userId, task => get(`/tasks/${task.taskId}/signature`)), taskLink));

function form(offered, taskLink) {
  const letters = offered.flatMap(({ task, documents, methods }) => documents.filter(one => !one.signed && methods.length)
    .map(one => letter(task, one, methods, taskLink)));
  if (!letters.length) return [element('p', { class: 'baku-kosong' }, 'Tidak ada naskah yang dapat ditandatangani secara elektronik di sini.')];
  const available = [...new Set(offered.flatMap(offer => offer.methods))];
  const method = element('select', { id: 'cara' }, available.map(one => element('option', { value: one }, METHODS[one])));
  const nik = element('input', { id: 'nik', inputmode: 'numeric', maxlength: '16', autocomplete: 'off' });
  const passphrase = element('input', { id: 'frasa', type: 'password', autocomplete: 'off', required: '' });
  const nikField = labelled('nik', 'NIK', nik);
  const show = () => { nikField.hidden = method.value !== 'BSRE'; };
  method.addEventListener('change', show);
  show();
  const fields = [...available.length > 1 ? [labelled('cara', 'Cara', method)] : [], nikField, labelled('frasa', 'Frasa sandi', passphrase)];
  return [listForm('Lihat setiap naskah, centang yang disetujui, lalu isi frasa sandi sekali. Setelah itu selesaikan tugasnya satu per satu; isian formulir tetap diperiksa.',
    letters, fields, 'Tanda tangani yang dicentang', async chosen => {
      const secret = passphrase.value;
      passphrase.value = '';
      // After a wrong passphrase the rest is not tried, because attempts are limited.
      for (const one of chosen) if (!await one.sign(method.value, nik.value || null, secret)) break;
    })];
}

function letter(task, { kind, title }, methods, taskLink) {
  const open = async () => URL.createObjectURL(
    await send('POST', `/tasks/${task.taskId}/signature/preview`, { kind, method: methods[0], data: {} }, 'application/pdf'));
  const result = line(task, title, [{ key: kind, title, open }]);
  result.sign = async (method, nik, passphrase) => {
    result.say('Menandatangani…');
    try {
      const signed = await send('POST', `/tasks/${task.taskId}/signature`, { kind, method, nik, passphrase, data: {} });
      result.finish(`${signed.label}, ${dateTime(signed.signedAt)}. `,
        element('a', { href: url(`/naskah/${signed.id}`), target: '_blank', rel: 'noopener' }, 'Buka'), ' · ',
        element('a', { href: taskLink(task.taskId) }, 'Selesaikan tugas'));
      return true;
    } catch (error) {
      result.say(problem(error), ' ', element('a', { href: taskLink(task.taskId) }, 'Buka tugas'));
      return false;
    }
  };
  return result;
}
