// The calendar of the agency: a year at a glance, the rules behind it and, for its administrator, the forms that change them.
// Before a change is saved, the page lists the open deadlines that it would move. The address names the year: #2026.
import { dateTime, element, get, send } from '../web/api.js';
import { changeForms } from './forms.js';
import { yearGrid } from './year.js';
import { fill, page } from '../web/page.js';

const KINDS = { TASK: 'Batas waktu tugas', REMINDER: 'Teguran', TIMER: 'Waktu tunggu' };

page(async node => {
  let message = '';
  const show = () => {
    node.replaceChildren();
    return fill(node, place => year(place, message, async told => { message = told; await show(); message = ''; }));
  };
  window.addEventListener('hashchange', show);
  await show();
});

async function year(node, message, reload) {
  const wanted = window.location.hash.slice(1);
  const view = await get(`/calendar${wanted ? `?year=${encodeURIComponent(wanted)}` : ''}`);
  const panel = element('div', { 'aria-live': 'polite' });
  const change = async entry => { preview(panel, entry, await send('POST', '/calendar/preview', entry), reload); };
  const forms = view.changeable ? changeForms(view, change) : [];
  node.append(
    element('h1', {}, `Kalender kerja ${view.year}`),
    element('p', {}, `${[view.unit, view.agency].filter(Boolean).join(', ')} · zona waktu ${zone(view.zone)}`),
    element('p', { class: 'baku-aksi' }, [
      element('a', { href: `#${view.year - 1}` }, `← ${view.year - 1}`),
      element('a', { href: `#${view.year + 1}` }, `${view.year + 1} →`),
    ]),
    ...(message ? [element('p', { class: 'baku-berhasil', role: 'status' }, message)] : []),
    ...view.warnings.map(text => element('p', { class: 'baku-galat', role: 'alert' }, text)),
    element('p', {}, element('small', {}, view.decree ? `Libur nasional dan cuti bersama: Keputusan Bersama ${view.decree}`
      : 'Keputusan bersama: belum dimasukkan')),
    panel,
    yearGrid(view.days),
    ...forms,
  );
  if (!view.changeable) node.append(element('p', { class: 'baku-kosong' }, 'Kalender diubah oleh pengelola instansi.'));
}

const zone = id => ({ 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' })[id] ?? id;

function preview(panel, entry, moves, reload) {
  const error = element('p', { class: 'baku-galat', role: 'alert', hidden: '' });
  const save = element('button', { type: 'button', class: 'baku-tombol' },
    moves.count ? `Simpan dan geser ${moves.count} batas waktu` : 'Simpan');
  const cancel = element('button', { type: 'button' }, 'Batal');
  const title = element('h2', { tabindex: '-1' }, moves.count
    ? `Perubahan ini menggeser ${moves.count} batas waktu yang sedang berjalan` : 'Perubahan ini tidak menggeser batas waktu');
  panel.replaceChildren(element('article', { class: 'baku-butir' }, [title, ...(moves.count ? [table(moves.rows)] : []),
    ...(moves.count > moves.rows.length ? [element('p', {}, `… dan ${moves.count - moves.rows.length} lainnya`)] : []),
    error, element('div', { class: 'baku-aksi' }, [save, cancel])]));
  title.focus();
  cancel.addEventListener('click', () => panel.replaceChildren());
  save.addEventListener('click', async () => {
    save.disabled = true;
    try {
      const moved = await send('POST', '/calendar/changes', entry);
      await reload(`Kalender disimpan; ${moved.count} batas waktu digeser.`);
    } catch (problem) {
      error.replaceChildren(problem.message);
      error.hidden = false;
      save.disabled = false;
    }
  });
}

const HEADS = ['Kasus', 'Kegiatan', 'Yang digeser', 'Semula', 'Menjadi'];
const table = rows => element('table', { class: 'baku-tabel' }, [
  element('thead', {}, element('tr', {}, HEADS.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, rows.map(row => element('tr', {}, [row.businessKey ?? '–', row.activity,
    KINDS[row.kind] + (row.number ? ` ke-${row.number}` : ''), dateTime(row.from), dateTime(row.to)]
    .map((cell, i) => element('td', { 'data-judul': HEADS[i] }, cell))))),
]);
