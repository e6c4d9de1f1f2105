// Partners of the agency: the list, one partner with its answers and cases, the recapitulation, and the form. The address says
// what is shown: #<id>, #baru, #<id>/ubah, #rekapitulasi.
import { date, dateTime, element, get, send, table } from '../web/api.js';
import { form } from '../web/form.js';
import { fillByAddress, page } from '../web/page.js';
import { soughtText } from '../web/written.js';

const STATUS = { PROSPECT: 'Prospek', TARGET: 'Target', PARTNER: 'Mitra' };
const RESPONSES = { AGREED: 'Setuju', DECLINED: 'Menolak' };
const KINDS = { REGIONAL_OFFICE: 'Perangkat daerah', CENTRAL_OFFICE: 'Instansi vertikal', STATE_ENTERPRISE: 'BUMN/BUMD',
  UNIVERSITY: 'Perguruan tinggi', PRIVATE: 'Swasta', OTHER: 'Lainnya' };
// A key with a dot names a value inside a part: head.name is the name in details.head.
const FIELDS = [
  { key: 'name', label: 'Nama instansi', required: true },
  { key: 'kind', label: 'Jenis instansi', kind: 'choice', options: { '': 'Belum diketahui', ...KINDS } },
  { key: 'status', label: 'Status', kind: 'choice', options: STATUS, required: true },
  { key: 'address', label: 'Alamat' },
  { key: 'city', label: 'Kota' },
  { key: 'contactPerson', label: 'Narahubung' },
  { key: 'phone', label: 'Telepon', kind: 'phone' },
  { key: 'email', label: 'Surel', kind: 'email' },
  { key: 'expectedParticipants', label: 'Perkiraan peserta', kind: 'number' },
  { key: 'source', label: 'Sumber data' },
  { key: 'profile', label: 'Profil instansi', kind: 'long' },
  { key: 'opportunity', label: 'Peluang kerja sama', kind: 'long' },
  { key: 'head.name', label: 'Pimpinan' },
  { key: 'head.office', label: 'Jabatan pimpinan' },
  { key: 'head.basis', label: 'Dasar kewenangan pimpinan' },
  { key: 'government', label: 'Pemerintah yang diwakili' },
  { key: 'governmentHead.name', label: 'Kepala daerah atau kuasanya' },
  { key: 'governmentHead.office', label: 'Jabatan kepala daerah atau kuasanya' },
  { key: 'governmentHead.basis', label: 'Dasar kewenangan kepala daerah atau kuasanya' },
  { key: 'framework.number', label: 'Nomor Kesepakatan Bersama' },
  { key: 'framework.partnerNumber', label: 'Nomor Kesepakatan Bersama dari mitra' },
  { key: 'framework.signedOn', label: 'Kesepakatan Bersama ditandatangani', kind: 'date' },
  { key: 'framework.validUntil', label: 'Kesepakatan Bersama berlaku sampai', kind: 'date' },
];

page(node => fillByAddress(node, view));

const view = place => place === '' ? list : place === 'rekapitulasi' ? recapitulation : place === 'baru' ? add
  : place.endsWith('/ubah') ? node => edit(node, place.replace('/ubah', '')) : node => detail(node, place);

async function list(node) {
  const [partners, changeable] = await Promise.all([get('/partners'), get('/partners/changeable')]);
  const search = element('input', { type: 'search', id: 'cari', placeholder: 'Nama, jenis, atau kota' });
  const status = element('select', { id: 'status' }, [element('option', { value: '' }, 'Semua'), ...options(STATUS)]);
  const found = element('div', { 'aria-live': 'polite' });
  const show = () => {
    const words = soughtText(search.value).split(/\s+/);
    const rows = partners.filter(one => (!status.value || one.status === status.value)
      && words.every(word => soughtText(`${one.name} ${KINDS[one.kind] ?? ''} ${one.city ?? ''}`).includes(word)));
    found.replaceChildren(element('p', {}, element('small', {}, `${rows.length} dari ${partners.length} mitra`)),
      ...(rows.length ? [table(['Nama', 'Jenis', 'Kota', 'Status', 'Perkiraan peserta', 'Tanggapan terakhir', 'Kerja sama'], rows.map(row => [
        element('a', { href: `#${row.id}` }, row.name), KINDS[row.kind] ?? '–', row.city ?? '–', badge(row.status),
        number(row.expectedParticipants), RESPONSES[row.response] ?? '–', number(row.cooperations),
      ]))] : []));
  };
  search.addEventListener('input', show);
  status.addEventListener('change', show);
  node.append(
    element('h1', {}, 'Mitra kerja sama'),
    element('div', { class: 'baku-aksi' }, [
      element('label', { for: 'cari' }, 'Cari'), search, element('label', { for: 'status' }, 'Status'), status,
      ...(changeable ? [element('a', { class: 'baku-tombol', href: '#baru' }, 'Tambah mitra')] : []),
      element('a', { href: '#rekapitulasi' }, 'Rekapitulasi kerja sama'),
    ]),
    found,
  );
  show();
}

async function recapitulation(node) {
  const rows = await get('/partners/cooperations');
  node.append(back(), element('h1', {}, 'Rekapitulasi kerja sama'), rows.length
    ? table(['Mitra', ...CASES], rows.map(row => [element('a', { href: `#${row.partnerId}` }, row.partner), ...caseCells(row)]))
    : none('Belum ada kasus kerja sama.'));
}

async function detail(node, id) {
  const { details, contacts, cooperations, changeable, updatedAt, updatedBy } = await get(`/partners/${id}`);
  node.append(
    back(), element('h1', {}, details.name), badge(details.status),
    element('article', { class: 'baku-butir' }, [
      element('dl', { class: 'baku-rincian' }, FIELDS.filter(({ key }) => !['name', 'status'].includes(key)).flatMap(field =>
        [element('dt', {}, field.label), element('dd', {}, shown(field, at(details, field.key)))])),
      element('p', {}, element('small', {}, `Diperbarui ${dateTime(updatedAt)}${updatedBy ? ` oleh ${updatedBy}` : ''}`)),
      ...(changeable ? [element('a', { class: 'baku-tombol', href: `#${id}/ubah` }, 'Ubah data')] : []),
    ]),
    element('h2', {}, 'Tanggapan'),
    contacts.length ? table(['Waktu', 'Tanggapan', 'Alasan', 'Kasus', 'Dicatat oleh'], contacts.map(one =>
      [dateTime(one.at), RESPONSES[one.response], one.reason ?? '–', one.businessKey, one.by ?? '–'])) : none('Belum pernah dimintai tanggapan.'),
    element('h2', {}, 'Kerja sama'),
    cooperations.length ? table(CASES, cooperations.map(caseCells)) : none('Belum ada kasus kerja sama.'),
  );
}

function add(node) {
  node.append(back(), element('h1', {}, 'Tambah mitra'), form({
    fields: FIELDS.map(field => ({ ...field, value: field.key === 'status' ? 'PROSPECT' : '' })),
    action: 'Simpan',
    save: async values => go((await send('POST', '/partners', parts(values))).id),
    cancel: () => go(''),
  }));
}

async function edit(node, id) {
  const { details } = await get(`/partners/${id}`);
  node.append(element('h1', {}, `Ubah data ${details.name}`), form({
    fields: FIELDS.map(field => ({ ...field, value: at(details, field.key) })),
    action: 'Simpan',
    save: async values => { await send('PUT', `/partners/${id}`, parts(values)); go(id); },
    cancel: () => go(id),
  }));
}

const CASES = ['Kasus', 'Mulai', 'Keadaan', 'Nomor naskah'];
const caseCells = row => [row.businessKey, dateTime(row.startedAt), row.state,
  row.numbers.length ? element('ul', {}, row.numbers.map(text => element('li', {}, text))) : '–'];

/** The value of the details at a key of FIELDS. */
const at = (details, key) => key.split('.').reduce((part, name) => part?.[name], details);

/** The values of a form, with those of a part gathered in an object. */
const parts = values => Object.entries(values).reduce((whole, [key, value]) => {
  const [name, inner] = key.split('.');
  return { ...whole, [name]: inner ? { ...whole[name], [inner]: value } : value };
}, {});

/**
 * @param {{ kind?: string, options?: Record<string, string> }} field an entry of FIELDS
 * @param {any} value
 */
const shown = ({ kind, options }, value) => options ? options[value] ?? '–' : kind === 'date' ? date(value) : String(value ?? '–');
const go = place => { window.location.hash = place; };
const back = () => element('p', {}, element('a', { href: '#' }, 'Semua mitra'));
const none = text => element('p', { class: 'baku-kosong' }, text);
const badge = status => element('span', { class: 'baku-status' }, STATUS[status]);
const number = value => value === null ? '–' : value.toLocaleString('id-ID');
const options = choices => Object.entries(choices).map(([value, text]) => element('option', { value }, text));
