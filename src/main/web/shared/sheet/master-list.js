// The master list (Daftar Induk Dokumen) of an agency, for our page and for Cockpit.
import { date, element, get, url } from '../web/api.js';
import { fill } from '../web/page.js';

const NUMBER = 'baku-angka';
const SHORT = 'baku-singkat';
const COLUMNS = [
  ['No.', NUMBER], ['Nomor SOP'], ['Judul'], ['Pembuatan', SHORT], ['Revisi', SHORT], ['Efektif', SHORT], ['Versi'],
  ['Unit'], ['Kegiatan', NUMBER], ['Tanpa waktu baku', NUMBER], ['Temuan'],
];

/**
 * Fills a node with the list.
 * @param {HTMLElement} node
 * @param {(sop: any, agency: any) => string | null} [sopAddress] answers the address for a title, or null for none
 * @param {string} [ofAgency]
 */
export async function masterList(node, sopAddress = () => null, ofAgency = '') {
  const list = await get(`/master-list${ofAgency && `?agency=${ofAgency}`}`);
  const change = id => fill(node, content => masterList(content, sopAddress, id));
  node.replaceChildren(
    element('h1', {}, 'Daftar Induk Dokumen Standar Operasional Prosedur'),
    element('p', {}, [list.agency.unit, list.agency.name].filter(Boolean).join(', ')),
    ...control(list),
    actions(list, change),
    list.sops.length ? table(list.sops, sop => sopAddress(sop, list.agency)) : element('p', { class: 'baku-kosong' }, 'Belum ada SOP yang digelar.'),
  );
}

/** The number, revision and date of the list, where the agency keeps it as a controlled document. */
function control({ control: { number, revision, date: since, section }, changedSince }) {
  const facts = [['Nomor dokumen', number], ['Revisi', revision], ['Tanggal', since && date(since)], ['Seksi', section]].filter(([, value]) => value);
  return [
    ...facts.length ? [element('dl', { class: 'baku-rincian' }, facts.flatMap(([title, value]) => [element('dt', {}, title), element('dd', {}, value)]))] : [],
    ...changedSince ? [element('p', {}, `${changedSince} SOP memakai versi yang digelar sesudah tanggal daftar ini; revisi berikutnya belum ditetapkan.`)] : [],
  ];
}

function actions({ agency, agencies, sops }, change) {
  const findings = sops.reduce((sum, sop) => sum + sop.findings.length, 0);
  return element('div', { class: 'baku-aksi' }, [
    ...agencies.length > 1 ? [choice(agency, agencies, change)] : [],
    element('a', { class: 'baku-tombol', href: url(`/master-list.pdf?agency=${agency.id}`), target: '_blank', rel: 'noopener' }, 'Cetak PDF'),
    element('small', {}, `${sops.length} SOP, ${findings} temuan`),
  ]);
}

function choice(agency, agencies, change) {
  const select = element('select', { 'aria-label': 'Instansi' }, agencies.map(({ id, name }) =>
    element('option', { value: id, ...(id === agency.id && { selected: '' }) }, name)));
  select.addEventListener('change', () => change(select.value));
  return select;
}

const table = (sops, sopAddress) => element('table', { class: 'baku-tabel' }, [
  element('thead', {}, element('tr', {}, COLUMNS.map(([title, kind = '']) => element('th', { scope: 'col', class: kind }, title)))),
  element('tbody', {}, sops.map((sop, index) => row(sop, index + 1, sopAddress(sop)))),
]);

const row = (sop, number, address) => element('tr', {}, [
  String(number),
  sop.number ?? '–',
  address ? element('a', { href: address }, sop.title) : sop.title,
  date(sop.created),
  date(sop.revised),
  date(sop.effective),
  [sop.versionTag ?? '–', element('small', { class: SHORT }, ` ke-${sop.version}`), element('br'), element('small', { class: SHORT }, date(sop.deployedAt)),
    ...sop.revision ? [element('br'), element('small', {}, `Revisi ${sop.revision}: ${sop.change}`)] : []],
  sop.unit ?? '–',
  String(sop.activities),
  String(sop.withoutTime),
  sop.findings.length ? element('ul', {}, sop.findings.map(({ kind, text }) => element('li', { class: 'baku-temuan', 'data-jenis': kind }, text))) : '–',
].map((content, column) => {
  const [title, kind = ''] = COLUMNS[column];
  return element('td', { class: kind, 'data-judul': title }, element('div', {}, content));
}));
