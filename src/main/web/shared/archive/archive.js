// The archive: the search, a case with all its documents, and documents past their retention. The address says what is shown:
// #?<search>, #kasus/<id>, #usul/<agency>.
import { date, dateTime, element, get, send, status, table, url } from '../web/api.js';
import { form } from '../web/form.js';
import { fillByAddress, page } from '../web/page.js';
import { showProgress } from '../drawup/progress.js';

const TONES = { VALID: 'baik', EXPIRED: 'perhatian', REVOKED: 'buruk', VOIDED: 'buruk' };
const KINDS = { REVOKED: 'Dicabut: tidak berlaku lagi', VOIDED: 'Dibatalkan: seharusnya tidak terbit' };
const GROUNDS = { ERROR: 'Kesalahan pada naskah', NUMBER: 'Nomor dibatalkan', CHANGE_OF_DECISION: 'Perubahan keputusan',
  CONDITIONS_UNMET: 'Ketentuan tidak lagi dipenuhi', REQUEST: 'Permintaan pihak yang bersangkutan' };
const FILES = 'berkas';

page(node => fillByAddress(node, view));

const view = place => place.startsWith('kasus/') ? node => oneCase(node, place.slice(6))
  : place.startsWith('usul/') ? node => proposals(node, place.slice(5)) : node => search(node, new URLSearchParams(place.replace(/^\?/, '')));

async function search(node, asked) {
  const agencies = await get('/archive');
  const agency = agencies.find(one => one.id === asked.get('agency')) ?? agencies[0];
  const field = (name, attributes) => element('input', { id: name, name, value: asked.get(name) ?? '', ...attributes });
  const kinds = element('select', { id: 'kind', name: 'kind' }, [['', 'Semua naskah dan berkas'],
    ...Object.entries(agency.kinds), [FILES, 'Berkas yang diserahkan']].map(([value, text]) =>
    element('option', { value, ...(value === (asked.get('kind') ?? '') && { selected: '' }) }, text)));
  const fields = element('form', { class: 'baku-saring', role: 'search' }, [
    labelled('q', 'Nomor, nama, instansi, atau kasus', field('q', { type: 'search' })),
    labelled('kind', 'Jenis', kinds),
    labelled('year', 'Tahun', field('year', { inputmode: 'numeric', pattern: '[0-9]{4}', maxlength: '4' })),
    element('button', { class: 'baku-tombol', type: 'submit' }, 'Cari'),
  ]);
  const choose = agencies.length > 1 ? [agencyChoice(agencies, agency)] : [];
  fields.addEventListener('submit', event => {
    event.preventDefault();
    go({ ...Object.fromEntries(new FormData(fields)), ...(agencies.length > 1 && { agency: agency.id }) });
  });
  const pageNumber = Number(asked.get('page') ?? 0);
  const { documents, more } = await get(`/archive/documents?${query({ q: asked.get('q'), kind: asked.get('kind'),
    year: asked.get('year'), agency: agency.id, page: pageNumber })}`);
  const turn = step => ({ ...Object.fromEntries(asked), page: pageNumber + step });
  node.append(
    element('h1', {}, 'Arsip'),
    element('div', { class: 'baku-aksi' }, [...choose, ...(agency.proposing ? [element('a', { href: `#usul/${agency.id}` }, 'Usul musnah')] : [])]),
    fields,
    documents.length ? results(documents) : element('p', { class: 'baku-kosong' }, 'Tidak ada yang cocok.'),
    element('div', { class: 'baku-aksi' }, [
      ...(pageNumber ? [element('a', { href: `#?${query(turn(-1))}` }, 'Halaman sebelumnya')] : []),
      ...(more ? [element('a', { href: `#?${query(turn(1))}` }, 'Halaman berikutnya')] : []),
    ]),
  );
}

const results = documents => table(['Tanggal', 'Naskah', 'Nomor', 'Instansi/pokok', 'Kasus'], documents.map(one => [
  date(one.date ?? one.at),
  [element('a', { href: url(`/naskah/${one.id}`), target: '_blank', rel: 'noopener' }, one.title), ...(one.file ? [' ', element('small', {}, 'berkas')] : [])],
  one.number ?? '–', one.subject || '–',
  element('a', { href: `#kasus/${one.processInstanceId}` }, one.caseNumber ?? 'Buka kasus'),
]));

function agencyChoice(agencies, agency) {
  const select = element('select', { 'aria-label': 'Instansi' }, agencies.map(({ id, name }) =>
    element('option', { value: id, ...(id === agency.id && { selected: '' }) }, name)));
  select.addEventListener('change', () => go({ agency: select.value }));
  return select;
}

async function oneCase(node, id) {
  const show = seen => {
    const progress = element('div');
    node.replaceChildren(
      back(), element('h1', {}, `Kasus ${seen.number}`),
      element('dl', { class: 'baku-rincian' }, [['SOP', seen.sop], ['Pokok', seen.subject], ['Keadaan', seen.state],
        ['Mulai', seen.started ? dateTime(seen.started) : '–'], ['Selesai', seen.ended ? dateTime(seen.ended) : '–'],
        ['Sumber retensi', seen.retentionSource]].flatMap(([label, text]) => [element('dt', {}, label), element('dd', {}, text)])),
      progress,
      element('p', { class: 'baku-aksi' }, [
        element('a', { class: 'baku-tombol', href: url(`/archive/cases/${id}/zip`) }, 'Unduh seluruh kasus (ZIP)'),
        ...(seen.accesses ? ['pdf', 'xlsx'].map(ending => element('a', { href: url(`/evidence.${ending}?processInstanceId=${id}`) }, `Berkas bukti (${ending.toUpperCase()})`)) : []),
      ]),
      element('h2', {}, 'Naskah dan berkas'),
      ...(seen.documents.length ? seen.documents.map(document => card(document, seen, id, show))
        : [element('p', { class: 'baku-kosong' }, 'Belum ada naskah.')]),
      ...(seen.accesses ? [element('h2', {}, 'Catatan akses'), accesses(seen)] : []),
    );
    if (seen.progress.length) {
      showProgress(progress, `/instances/${id}/progress`, async () => show(await get(`/archive/cases/${id}`)));
    }
  };
  show(await get(`/archive/cases/${id}`));
}

function card(document, seen, id, show) {
  const { state } = document;
  const details = [
    ...(document.holder ? [['Pemegang', document.holder]] : []), ['Nomor', document.number ?? '–'], ['Tanggal', date(document.date)],
    ['Retensi', document.retention + (document.until ? `; berakhir ${date(document.until)}` : '; dihitung sejak kasus selesai')],
    ...(state?.since ? [[state.label, `${dateTime(state.since)} oleh ${state.by ?? 'sistem'}, ${state.ground}: ${state.reason}`]] : []),
  ];
  const actions = element('p', { class: 'baku-tautan' }, [
    ...(document.code ? [element('a', { href: `/verifikasi/${document.code}`, target: '_blank', rel: 'noopener' }, 'Halaman verifikasi')] : []),
  ]);
  const node = element('article', { class: 'baku-butir baku-arsip' }, [
    element('h3', {}, [document.name, state ? status(state.label, TONES[state.id])
      : element('small', {}, document.versions[0].stage ? 'konsep' : 'berkas')]),
    element('dl', { class: 'baku-rincian' }, details.flatMap(([label, text]) => [element('dt', {}, label), element('dd', {}, text)])),
    actions,
    element('ul', { class: 'baku-versi' }, document.versions.map(version)),
  ]);
  if (seen.withdrawable && state && !state.since && state.id !== 'UNISSUED') {
    const open = element('button', { type: 'button' }, 'Cabut atau batalkan');
    open.addEventListener('click', () => open.replaceWith(withdrawal(document, id, show, () => show(seen))));
    node.append(open);
  }
  return node;
}

const withdrawal = (document, id, show, cancel) => form({
  fields: [
    { key: 'kind', label: 'Jenis', kind: 'choice', options: KINDS, required: true, value: 'REVOKED' },
    { key: 'ground', label: 'Sebab (tampil di halaman verifikasi)', kind: 'choice', options: GROUNDS, required: true, value: 'CHANGE_OF_DECISION' },
    { key: 'reason', label: 'Alasan (hanya untuk instansi)', kind: 'long', required: true, value: '' },
  ],
  action: 'Simpan',
  save: async values => show(await send('POST', `/archive/cases/${id}/withdrawals`, { code: document.code, ...values })),
  cancel,
});

const version = one => element('li', {}, [
  element('span', {}, one.stage ?? 'Berkas'),
  element('span', {}, `${dateTime(one.at)}${one.author ? ` · ${one.author}` : ''} · ${size(one.size)}`),
  element('span', { class: 'baku-tautan' }, [
    element('a', { href: url(`/naskah/${one.id}`), target: '_blank', rel: 'noopener' }, 'Buka'),
    element('a', { href: url(`/naskah/${one.id}?unduh`) }, 'Unduh'),
  ]),
  element('code', {}, `SHA-256 ${one.sha256}`),
]);

function accesses(seen) {
  const names = new Map(seen.documents.flatMap(document => document.versions.map(one =>
    [one.id, `${document.name}${document.holder ? ` – ${document.holder}` : ''} (${one.stage ?? 'berkas'})`])));
  return seen.accesses.length ? table(['Waktu', 'Pengguna', 'Tindakan', 'Naskah'], seen.accesses.map(one =>
    [dateTime(one.at), one.user, one.label, one.documentId ? names.get(one.documentId) ?? '–' : 'Semua']))
    : element('p', { class: 'baku-kosong' }, 'Belum ada yang membuka naskah kasus ini.');
}

async function proposals(node, agency) {
  const { source, rows, more } = await get(`/archive/proposals?${query({ agency })}`);
  node.append(
    back(), element('h1', {}, 'Usul musnah dan penilaian kembali'),
    element('p', {}, `Naskah yang masa retensinya berakhir (${source}). Daftar ini hanya usul: sistem tidak menghapus naskah apa pun.`),
    ...(rows.length ? [
      element('p', { class: 'baku-aksi' }, element('a', { class: 'baku-tombol', href: url(`/archive/proposals.xlsx?${query({ agency })}`) }, 'Unduh daftar (XLSX)')),
      ...(more ? [element('p', {}, more)] : []),
      table(['Kasus', 'Naskah', 'Nomor', 'Kasus selesai', 'Retensi', 'Berakhir', 'Usul'], rows.map(row => [
        element('a', { href: `#kasus/${row.processInstanceId}` }, row.caseNumber ?? 'Buka kasus'), row.name, row.number ?? '–', date(row.closed),
        `${row.active} + ${row.inactive} tahun`, date(row.due), row.fate])),
    ] : [element('p', { class: 'baku-kosong' }, 'Belum ada naskah yang masa retensinya berakhir.')]),
  );
}

const go = values => { window.location.hash = `?${query(values)}`; };
const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')).toString();
const back = () => element('p', {}, element('a', { href: '#' }, 'Cari dalam arsip'));
const labelled = (id, text, field) => element('div', {}, [element('label', { for: id }, text), field]);
const size = bytes => bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;
