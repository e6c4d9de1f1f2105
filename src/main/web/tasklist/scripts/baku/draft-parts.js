// A draft as the server sends it, and its parts on the page: a field for each part of the wording, and the list of versions.
import { dateTime, element } from '../../../../assets/baku/web/api.js';

const ROWS = { line: 1, list: 4, copies: 3, rows: 6, text: 22 };
const HINTS = {
  text: 'Satu alinea satu baris. Pasal: "Pasal 1", judulnya pada baris berikut; ayat "(1) …", huruf "a. …", angka "1. …"; daftar rata "Label : isi" (spasi sebelum dan sesudah titik dua).',
  list: 'Satu butir satu baris, tanpa nomor.',
  copies: 'Satu penerima satu baris, tanpa nomor; kosongkan bila tanpa tembusan.',
  rows: 'Satu diktum satu baris: "KESATU : …".',
};
const ORIGINS = { FORM: 'disunting pada tugas', DOCX: 'dari berkas DOCX', STANDARD: 'kembali ke teks baku' };

/**
 * @typedef {object} Draft the wording of a document, as the server tells it
 * @property {string} kind
 * @property {string} title
 * @property {number} version 0 as long as nobody has edited it
 * @property {boolean} editable
 * @property {boolean} docx whether it goes out and in as DOCX
 * @property {Part[]} fields
 * @property {Version[]} versions
 *
 * @typedef {object} Part
 * @property {string} id
 * @property {string} label
 * @property {keyof typeof ROWS} shape
 * @property {string | null} value null where it is the standard text
 * @property {string} standard
 *
 * @typedef {object} Version
 * @property {number} version
 * @property {string} at
 * @property {string} by
 * @property {string | null} role
 * @property {keyof typeof ORIGINS} origin
 * @property {string | null} note
 * @property {Record<string, string | null>} texts
 *
 * @typedef {object} Field a part as it is edited
 * @property {string} id
 * @property {HTMLInputElement | HTMLTextAreaElement} input
 * @property {string} standard
 * @property {string | null} saved
 * @property {HTMLElement} node
 */

let count = 0;

/**
 * @param {Part} part
 * @param {boolean} editable
 * @param {() => void} changed
 * @returns {Field}
 */
export function fieldOf({ id, label, shape, value, standard }, editable, changed) {
  const name = `konsep-${++count}`;
  const long = shape !== 'line';
  const input = long ? element('textarea', { id: name, rows: ROWS[shape], spellcheck: 'false' }) : element('input', { id: name, type: 'text' });
  input.value = value ?? standard;
  input.readOnly = !editable;
  input.addEventListener('input', changed);
  return { id, input, standard, saved: value,
    node: element('div', {}, [element('label', { for: name }, label), input, ...(HINTS[shape] ? [element('small', {}, HINTS[shape])] : [])]) };
}

/**
 * @param {Version[]} versions
 * @param {(version: Version) => void} look is called to show a version
 */
export function historyOf(versions, look) {
  const list = element('ol', { class: 'baku-konsep-riwayat', reversed: '' }, versions.map(one => element('li', {}, [
    element('span', {}, `Versi ${one.version}, ${dateTime(one.at)}, ${one.by}${one.role ? ` (${one.role})` : ''}, ${ORIGINS[one.origin]}. `),
    ...(one.note ? [element('em', {}, `${one.note} `)] : []),
    button('Lihat', () => look(one), 'btn btn-link'),
  ])));
  return element('details', {}, [element('summary', {}, `Riwayat konsep (${versions.length})`),
    versions.length ? list : element('p', { class: 'baku-kosong' }, 'Belum ada suntingan; naskah memakai teks baku.')]);
}

/** @param {string | null | undefined} text */
export const clean = text => (text ?? '').replaceAll('\r\n', '\n').trim();

/**
 * @param {string} label
 * @param {() => unknown} action
 */
export function button(label, action, style = 'btn btn-default') {
  const node = element('button', { type: 'button', class: style }, label);
  node.addEventListener('click', action);
  return node;
}
