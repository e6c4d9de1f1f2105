// Initials on the drafts of many tasks at once. Each draft must be opened first. Ticking it sends what the form would send: the
// draft is right, required items and output are there. For late tasks the reason is entered here too; the server completes the
// tasks.
import { element, get, send, url } from '../web/api.js';
import { labelled, line, listForm, offers, problem, together } from './letters.js';

/**
 * The section for `tasks` in which drafts only get initials: those that the user has claimed, and those of a role that only
 * this user holds.
 */
export const initialing = (tasks, userId, taskLink) => together('Naskah yang menunggu paraf saya',
  `Paraf bersama (${tasks.length} tugas)`, async () => {
    const lines = (await offers(tasks, userId, async ({ taskId }) => ({
      drafts: await get(`/tasks/${taskId}/initials`), account: await get(`/tasks/${taskId}/account`) })))
      .filter(({ drafts }) => drafts.length).map(one => draft(one, taskLink));
    if (!lines.length) return [element('p', { class: 'baku-kosong' }, 'Tidak ada naskah yang menunggu paraf di sini.')];
    return [listForm('Lihat setiap konsep, lalu centang yang sudah sesuai: kelengkapan dan output ada, naskah diparaf, dan tugasnya selesai. Yang belum sesuai dikembalikan lewat formulir tugasnya.',
      lines, [], 'Paraf yang dicentang', async chosen => { for (const one of chosen) await one.give(); })];
  });

function draft({ task, drafts, account }, taskLink) {
  const reason = element('input', { id: `alasan-${task.taskId}`, maxlength: '2000', value: account.answers.latenessReason });
  const looks = drafts.map(({ id, title }) => ({ key: id, title, open: async () => url(`/naskah/${id}`) }));
  const result = line(task, drafts.map(one => one.title).join(', '), looks,
    account.late ? [labelled(reason.id, 'Alasan keterlambatan', reason)] : []);
  result.give = async () => {
    result.say('Memaraf…');
    try {
      await send('PUT', `/tasks/${task.taskId}/account`, { ...account.answers, items: account.items, outputs: account.outputs,
        latenessReason: reason.value });
      await send('POST', `/tasks/${task.taskId}/initials`, {});
      result.finish('Diparaf, tugas selesai.');
    } catch (error) {
      result.say(problem(error), ' ', element('a', { href: taskLink(task.taskId) }, 'Buka tugas'));
    }
  };
  return result;
}
