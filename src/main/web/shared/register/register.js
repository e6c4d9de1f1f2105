// The register of numbers of the agency: a year's book page by page, its series, and a search; its keepers declare numbers
// void.
import { date, dateTime, element, get, send, url, status as standing } from '../web/api.js';
import { form } from '../web/form.js';
import { fill, page } from '../web/page.js';
import { query, turning } from '../web/paging.js';

const HEADS = ['Nomor', 'Tanggal', 'Jenis naskah dan hal', 'Kasus', 'Sumber', 'Status'];
const ALL = '';

page(async node => {
  const years = await get('/register/years');
  const show = (year, asked = {}) => fill(node, async content => {
    const book = await get(`/register?${query({ ...asked, year })}`);
    content.replaceChildren(...view(book, years, asked, show));
  });
  await show(years[0]);
});

/** The view of a book; another search or page replaces only its list. */
function view(first, years, asked, show) {
  const year = choice('tahun', years.map(one => [one, one]), first.year);
  const series = choice('seri', [[ALL, 'Semua seri'], ...Object.entries(first.series)], asked.series ?? ALL);
  const search = element('input', { type: 'search', id: 'cari', placeholder: 'Nomor, hal, atau kasus', value: asked.q ?? '' });
  const found = element('div', { 'aria-live': 'polite' });
  const present = () => ({ ...asked, series: series.value, q: search.value.trim() });
  const draw = book => found.replaceChildren(summary(book),
    ...(book.rows.length ? [table(book.rows, book, () => show(book.year, present()))] : []), turning(asked, book.more, list));
  let latest = 0;
  const list = async wanted => {
    asked = wanted;
    const mine = ++latest;
    const book = await get(`/register?${query({ ...wanted, year: first.year })}`);
    if (mine === latest) draw(book);
  };
  let pause;
  year.addEventListener('change', () => show(year.value, { ...present(), page: '' }));
  series.addEventListener('change', () => list({ ...present(), page: '' }));
  search.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => list({ ...present(), page: '' }), 250);
  });
  draw(first);
  return [
    element('h1', {}, 'Buku Nomor'),
    element('p', {}, first.office),
    element('div', { class: 'baku-aksi' }, [
      labelled('Tahun', year), labelled('Seri', series), labelled('Cari', search),
      element('a', { class: 'baku-tombol', href: url(`/register.xlsx?year=${first.year}`), download: '' }, 'Unduh XLSX'),
    ]),
    found,
  ];
}

function summary(book) {
  if (!book.total) return element('p', { class: 'baku-kosong' }, 'Belum ada nomor pada tahun ini.');
  return element('p', {}, [
    element('small', {}, `${book.found} dari ${book.total} nomor`),
    ...(book.doubled ? [' ', element('span', { class: 'baku-lewat' }, `${book.doubled} naskah bernomor ganda`)] : []),
  ]);
}

const table = (rows, book, reload) => element('table', { class: 'baku-tabel baku-buku' }, [
  element('thead', {}, element('tr', {}, HEADS.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, rows.map(row => element('tr', row.voided ? { class: 'baku-batal' } : {}, cells(row, book, reload)
    .map((cell, i) => element('td', { 'data-judul': HEADS[i] }, element('div', {}, cell)))))),
]);

const cells = (row, book, reload) => [
  [element('strong', {}, row.number), note(book.series[row.seriesId])],
  element('span', { class: 'baku-singkat' }, date(row.date)),
  [row.title, note(row.subject)],
  [element('span', { class: 'baku-singkat' }, row.businessKey ?? '–'), note(row.caseSubject)],
  [row.source, note([dateTime(row.issuedAt), row.issuedBy].filter(Boolean).join(', '))],
  status(row, book.keeper, reload),
];

const note = content => content ? element('small', { class: 'baku-catatan' }, content) : '';

function status(row, keeper, reload) {
  if (row.voided) {
    const { reason, at, by } = row.voided;
    return [standing('Batal', 'buruk'), note(reason), note([dateTime(at), by].filter(Boolean).join(', '))];
  }
  return [
    row.reserved ? standing('Dipesan', 'perhatian')
      : row.doubled ? standing('Nomor ganda', 'buruk') : standing('Berlaku', 'baik'),
    row.reserved ? note('Naskahnya belum ditandatangani.') : '',
    row.dayOff ? note('Bertanggal hari libur.') : '',
    ...(keeper ? [voiding(row, reload)] : []),
  ];
}

function voiding(row, reload) {
  const details = element('details', {}, element('summary', {}, 'Batalkan'));
  details.append(form({
    fields: [{ key: 'reason', label: 'Alasan pembatalan', kind: 'long', required: true }],
    action: 'Batalkan nomor',
    save: async values => { await send('POST', `/register/${row.id}/void`, values); await reload(); },
  }));
  return details;
}

const labelled = (label, control) => element('span', { class: 'baku-pilihan' }, [element('label', { for: control.id }, label), control]);

function choice(id, options, value) {
  const select = element('select', { id }, options.map(([key, label]) => element('option', { value: key }, String(label))));
  select.value = String(value);
  return select;
}
