// The pauses that the user may see, open ones first, and the share of paused time of each SOP.
import { date, dateTime, element, get, url } from '../web/api.js';

/** Minutes in words. */
export function hoursAndMinutes(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && `${hours} jam`, (rest || minutes < 60) && `${rest} menit`].filter(Boolean).join(' ');
}

/** Working minutes in words. */
export const workingTime = minutes => `${hoursAndMinutes(minutes)} kerja`;

/**
 * @param {HTMLElement} node
 * @param {(row: any) => string | null} [caseLink] answers the address of a case, or null where there is none
 */
export async function pauses(node, caseLink = () => null) {
  const [rows, shares] = await Promise.all([get('/pauses'), get('/pauses/shares')]);
  const open = rows.filter(row => !row.ended);
  node.append(
    element('h1', {}, 'Jeda'),
    element('p', {}, 'Selama sebuah kegiatan menunggu pihak luar, waktu bakunya berhenti. Setiap jeda memuat alasan dan bukti, dan lamanya dilaporkan.'),
    element('h2', {}, `Sedang dijeda (${open.length})`),
    table(open, caseLink, 'Tidak ada kegiatan yang sedang dijeda.'),
    ...shares.length ? [element('h2', {}, 'Bagian waktu jeda'), shareTable(shares, open)] : [],
    element('h2', {}, 'Jeda yang selesai'),
    table(rows.filter(row => row.ended), caseLink, 'Belum ada jeda yang selesai.'),
  );
}

function table(rows, caseLink, nothing) {
  if (!rows.length) return element('p', { class: 'baku-kosong' }, nothing);
  return grid(['Kasus', 'Kegiatan', 'Pelaksana', 'Menunggu', 'Alasan dan bukti', 'Jeda', 'Lama'], rows.map(row => [
    caseLink(row) ? element('a', { href: caseLink(row) }, row.businessKey || row.sop) : row.businessKey || row.sop,
    row.activity,
    `${row.executor}, ${row.role}`,
    row.party,
    [row.reason, element('br'), element('small', {}, ['Bukti: ', ...evidence(row)])],
    row.ended ? `${dateTime(row.since)} sampai ${dateTime(row.ended)}${row.endedBy ? '' : ' (kegiatan dibatalkan)'}` : [`sejak ${dateTime(row.since)}`, element('br'), element('small', {}, `perkiraan ${date(row.expected)}`)],
    [workingTime(row.minutes), ...row.overrun ? [element('br'), element('span', { class: 'baku-lewat' }, 'melewati perkiraan')] : []],
  ]));
}

const evidence = ({ evidenceFile, evidencePlace }) => [
  ...evidenceFile ? [element('a', { href: url(`/naskah/${evidenceFile}`), target: '_blank', rel: 'noopener' }, 'berkas')] : [],
  evidenceFile && evidencePlace ? ', ' : '', evidencePlace ?? '',
];

const shareTable = (shares, open) => grid(['SOP', 'Kegiatan selesai', 'Waktu kerja', 'Waktu jeda', 'Bagian jeda', 'Terlambat', 'Sedang dijeda'], shares.map(share => [
  share.sop,
  String(share.activities),
  workingTime(share.workingMinutes),
  workingTime(share.pausedMinutes),
  `${share.percent.toLocaleString('id-ID')} %`,
  String(share.late),
  String(open.filter(row => row.agency === share.agency && row.sop === share.sop).length),
]), [1, 2, 3, 4, 5, 6]);

const grid = (titles, rows, figures = []) => element('table', { class: 'baku-tabel' }, [
  element('thead', {}, element('tr', {}, titles.map((title, i) => element('th', { scope: 'col', class: figures.includes(i) ? 'baku-angka' : '' }, title)))),
  element('tbody', {}, rows.map(cells => element('tr', {}, cells.map((cell, i) => element('td', { 'data-judul': titles[i], class: figures.includes(i) ? 'baku-angka' : '' }, cell))))),
]);
