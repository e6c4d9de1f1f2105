// The record of the agency: acts in its administration, and access to personal data. The address holds the search.
import { dateTime, element, get, table, url } from '../web/api.js';
import { form } from '../web/form.js';
import { fillByAddress, page } from '../web/page.js';

const AREAS = { ADMINISTRATION: 'Pengelolaan', READING: 'Data pribadi dilihat' };
const HEADS = ['No.', 'Waktu', 'Oleh', 'Tindakan', 'Mengenai', 'Keterangan', 'Kasus'];

page(node => fillByAddress(node, place => content => list(content, Object.fromEntries(new URLSearchParams(place)))));

async function list(node, asked) {
  const found = await get(`/records?${new URLSearchParams(asked)}`);
  const { page: number = '0', ...filter } = asked;
  const error = element('p', { role: 'status' });
  const check = element('button', { type: 'button' }, 'Periksa keutuhan');
  check.addEventListener('click', () => get('/records/integrity').then(
    result => error.replaceChildren(sentence(result)), problem => error.replaceChildren(problem.message)));
  node.append(
    element('h1', {}, 'Catatan pengelolaan'),
    element('p', {}, `${found.agency}. Setiap tindakan pengelolaan dan setiap kali data pribadi dilihat tercatat di sini. Catatan ini tidak dapat diubah atau dihapus oleh siapa pun melalui Baku.`),
    search(filter, found.acts),
    element('div', { class: 'baku-aksi' }, [
      element('a', { class: 'baku-tombol', href: url(`/records.xlsx?${new URLSearchParams(filter)}`), download: '' }, 'Unduh XLSX'), check,
    ]),
    error,
    found.rows.length ? table(HEADS, found.rows.map(cells)) : element('p', { class: 'baku-kosong' }, 'Tidak ada catatan yang cocok.'),
    element('p', { class: 'baku-aksi' }, [
      ...Number(number) > 0 ? [to(filter, Number(number) - 1, 'Lebih baru')] : [],
      ...found.more ? [to(filter, Number(number) + 1, 'Lebih lama')] : [],
    ]),
  );
}

const to = (filter, number, label) => element('a', { href: `#${new URLSearchParams({ ...filter, page: number })}` }, label);

const cells = row => [row.place ?? '–', dateTime(row.at), [row.name, note(row.actor !== row.name && row.actor)], row.act,
  row.subject ?? '–', row.detail ?? '–', row.caseNumber ?? '–'];

const note = content => content ? element('small', { class: 'baku-catatan' }, content) : '';

const sentence = ({ whole, place, seal, brokenAt }) => whole
  ? `Catatan utuh sampai nomor ${place}. Segelnya ${seal}.`
  : `Catatan TIDAK utuh: rantainya putus pada nomor ${brokenAt}. Beri tahu administrator platform dan simpan cadangan basis data.`;

function search(filter, acts) {
  const options = { '': 'Semua', ...Object.fromEntries(Object.entries(AREAS).map(([area, label]) => [`area:${area}`, label])),
    ...Object.fromEntries(acts.map(({ act, area, label }) => [`act:${act}`, `${AREAS[area]}: ${label}`])) };
  return form({
    fields: [
      { key: 'kind', label: 'Tindakan', kind: 'choice', options, value: filter.act ? `act:${filter.act}` : filter.area ? `area:${filter.area}` : '' },
      { key: 'actor', label: 'Oleh (ID pengguna)', value: filter.actor },
      { key: 'about', label: 'Mengenai (ID pengguna, kunci, atau nomor kasus)', value: filter.about },
      { key: 'from', label: 'Sejak tanggal', kind: 'date', value: filter.from },
      { key: 'to', label: 'Sampai tanggal', kind: 'date', value: filter.to },
    ],
    action: 'Cari',
    save: ({ kind = '', ...values }) => {
      const [name, value] = kind.split(':');
      window.location.hash = `${new URLSearchParams({ ...values, ...value && { [name]: value } })}`;
    },
  });
}
