// What moving the running cases of an SOP to another version would do, and the words that the user must type to do it.
import { element, table } from '../web/api.js';

/**
 * @param {any} preview
 * @param {string} action label of the button
 * @param {(text: string) => Promise<HTMLElement>} act is called with the typed text; the node that it answers replaces the button
 */
export function consequences({ movable, places, blocked, confirmation }, action, act) {
  return element('div', {}, [
    element('p', {}, `${movable} kasus dapat dipindahkan, ${blocked.length} tidak. Kegiatan yang sedang terbuka tetap pada pelaksana, batas waktu, dan pengingatnya; formulir, kelengkapan, dan output-nya mengikuti versi baru. Waktu baku baru berlaku mulai kegiatan berikutnya.`),
    ...(places.length ? [table(['Kegiatan saat ini', 'Kasus', 'Pada versi baru', 'Yang berubah di sana'], places.map(place => [
      [place.name, element('br'), element('small', {}, place.elementId)], String(place.cases),
      place.kept ? 'kegiatan yang sama' : element('span', { class: 'baku-lewat' }, 'tidak ada'),
      place.changes.length ? element('ul', {}, place.changes.map(one => element('li', { class: 'baku-berubah' }, `${one.what}: ${one.before ?? '–'} menjadi ${one.after ?? '–'}`))) : '–',
    ]))] : []),
    ...(blocked.length ? [element('h3', {}, 'Tidak dapat dipindahkan'), outcomeTable(blocked)] : []),
    ...(movable && action ? [confirm(confirmation, action, act)] : []),
  ]);
}

function confirm(confirmation, action, act) {
  const input = element('input', { class: 'baku-konfirmasi', autocomplete: 'off', 'aria-label': 'Konfirmasi' });
  const error = element('p', { class: 'baku-galat', role: 'alert', hidden: '' });
  const move = button(action, async () => {
    move.disabled = true;
    error.hidden = true;
    try {
      node.replaceChildren(await act(input.value));
    } catch (problem) {
      error.replaceChildren(problem.message);
      error.hidden = false;
      move.disabled = false;
    }
  });
  const node = element('div', { role: 'status' }, [
    element('p', {}, ['Untuk memindahkan, ketik ', element('strong', {}, confirmation), ':']),
    element('div', { class: 'baku-aksi' }, [input, move]), error,
  ]);
  return node;
}

export const outcomeTable = outcomes => table(['Kasus', 'Hasil', 'Alasan'], outcomes.map(one =>
  [one.businessKey ?? one.processInstanceId, one.moved ? 'dipindahkan' : 'tetap pada versi lama', one.reason ?? '–']));

export function button(text, action) {
  const node = element('button', { type: 'button' }, text);
  node.addEventListener('click', action);
  return node;
}
