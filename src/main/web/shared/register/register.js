// The register of numbers of the agency: a year's book, its series, a search; those who keep it declare numbers void.
import { date, dateTime, element, get, send, url, status as standing } from '../web/api.js';
import { form } from '../web/form.js';
import { fill, page } from '../web/page.js';

const HEADS = ['Nomor', 'Tanggal', 'Jenis naskah dan hal', 'Kasus', 'Sumber', 'Status'];
const ALL = '';

page(async node => {
  const years = await get('/register/years');
  const show = (year, series = ALL) => fill(node, async content => {
    const book = await get(`/register?year=${year}`);
    content.replaceChildren(...view(book, years, series, show));
  });
  await show(years[0]);
});

function view(book, years, chosen, show) {
  const year = choice('tahun', years.map(one => [one, one]), book.year);
  const series = choice('seri', [[ALL, 'Semua seri'], ...Object.entries(book.series)], chosen);
  const search = element('input', { type: 'search', id: 'cari', placeholder: 'Nomor, hal, atau kasus' });
  const found = element('div', { 'aria-live': 'polite' });
  const list = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    const rows = book.rows.filter(row => (!series.value || row.seriesId === series.value)
      && words.every(word => text(row).includes(word)));
    found.replaceChildren(summary(rows, book.rows),
      ...(rows.length ? [table(rows, book, () => show(book.year, series.value))] : []));
  };
  year.addEventListener('change', () => show(year.value, series.value));
  [series, search].forEach(one => one.addEventListener('input', list));
  list();
  return [
    element('h1', {}, 'Buku Nomor'),
    element('p', {}, book.office),
    element('div', { class: 'baku-aksi' }, [
      labelled('Tahun', year), labelled('Seri', series), labelled('Cari', search),
      element('a', { class: 'baku-tombol', href: url(`/register.xlsx?year=${book.year}`), download: '' }, 'Unduh XLSX'),
    ]),
    found,
  ];
}

function summary(rows, all) {
  if (!all.length) return element('p', { class: 'baku-kosong' }, 'Belum ada nomor pada tahun ini.');
  const doubled = rows.filter(row => row.doubled).length;
  return element('p', {}, [
    element('small', {}, `${rows.length} dari ${all.length} nomor`),
    ...(doubled ? [' ', element('span', { class: 'baku-lewat' }, `${doubled} naskah bernomor ganda`)] : []),
  ]);
}

const text = row => [row.number, row.title, row.subject, row.caseSubject, row.businessKey, row.voided?.reason]
  .filter(Boolean).join(' ').toLowerCase();

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
    row.doubled ? standing('Nomor ganda', 'buruk') : standing('Berlaku', 'baik'),
    ...(keeper ? [voiding(row, reload)] : []),
  ];
}

function voiding(row, reload) {
  const details = element('details', {}, element('summary', {}, 'Batalkan'));
  details.append(form({
    fields: [{ key: 'reason', label: 'Alasan pembatalan', kind: 'panjang', required: true }],
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
