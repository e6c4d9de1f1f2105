// Figures of the mutu baku of an agency's SOPs: a year or a month, each SOP with its activities, months and roles.
import { minutes } from './activity-figures.js';
import { element, get, url } from '../web/api.js';
import { PARTS, chart } from './chart.js';
import { fill, page } from '../web/page.js';

const MONTH = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });
const monthName = iso => MONTH.format(new Date(`${iso}T00:00:00Z`));
const number = value => value.toLocaleString('id-ID');
const percent = value => value === null || value === undefined ? '–' : `${value.toLocaleString('id-ID', { maximumFractionDigits: 1 })}%`;
/** The SOP named in the address, e.g. by a link of a card on the dashboard. */
const named = () => decodeURIComponent(window.location.hash.slice(1));
const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();

page(async node => {
  const show = asked => fill(node, async content => {
    const view = await get(`/figures?${query(asked)}`);
    content.replaceChildren(...parts(view, show));
    document.getElementById(named())?.scrollIntoView();
  });
  await show({});
});

function parts(view, show) {
  const { agency, agencies, year, month, years, sops, proposals } = view;
  const asked = { agency: agency.id, year, month };
  const again = (key, value) => show({ ...asked, [key]: value });
  return [
    element('h1', {}, 'Angka mutu baku'),
    element('div', { class: 'baku-aksi' }, [
      ...(agencies.length > 1 ? choice('instansi', 'Instansi', agencies.map(one => [one.id, one.name]), agency.id, value => show({ agency: value })) : [element('span', {}, agency.name)]),
      ...choice('tahun', 'Tahun', years.map(one => [one, one]), year, value => again('year', value)),
      ...choice('bulan', 'Bulan', [['', 'Setahun'], ...Array.from({ length: 12 }, (_, index) => [index + 1, MONTH.format(Date.UTC(year, index, 1))])], month ?? '', value => again('month', value)),
    ]),
    element('p', { class: 'baku-tautan-cetak baku-aksi' }, [
      print('/figures/monitoring.pdf', { agency: agency.id, year, half: 1 }, 'Pemantauan semester I (PDF)'),
      print('/figures/monitoring.pdf', { agency: agency.id, year, half: 2 }, 'Pemantauan semester II (PDF)'),
      print('/figures/evaluation.pdf', { agency: agency.id, year }, 'Evaluasi tahunan (PDF)'),
      print('/figures/proposals.pdf', { agency: agency.id, year }, 'Usulan waktu baku (PDF)'),
    ]),
    ...(view.complete ? [] : [element('p', { class: 'baku-galat' }, 'Sebagian kegiatan terbaru belum dihitung. Muat ulang beberapa saat lagi.')]),
    ...(sops.length ? [overview(sops), ...sops.map(sop => details(sop, view)), proposed(proposals)]
      : [element('p', { class: 'baku-kosong' }, 'Tidak ada kegiatan yang selesai pada masa ini.')]),
    element('p', {}, element('small', {}, 'Waktu adalah waktu kerja menurut kalender instansi. Median dan persentil ke-90 tepat sampai 600 menit (atau 600%), di atasnya lebih kecil paling banyak 1%.')),
  ];
}

/* What every line of figures shows, in the order of the columns. */
const HEADS = ['Jumlah', 'Tepat waktu', 'Terlambat', 'Median', 'Persentil ke-90', 'Penyimpangan', 'Menunggu', 'Jeda'];
const cells = line => [
  number(line.finished),
  line.measured ? `${percent(line.onTimePercent)} (${number(line.onTime)})` : '–',
  line.measured ? number(line.late) : '–',
  duration(line.median, line.medianPercent),
  duration(line.ninetieth, line.ninetiethPercent),
  `waktu ${number(line.late)}, kelengkapan ${number(line.missingItems)}, output ${number(line.missingOutputs)}`,
  percent(line.waitingPercent),
  [percent(line.pausedPercent), ...(line.savedByPause ? [element('small', {}, ` ${number(line.savedByPause)} tepat waktu hanya karena jeda`)] : [])],
];

/** Working minutes, and their percentage of the standard. */
const duration = (value, ofStandard) => value === null ? '–' : `${minutes(value)}${ofStandard === null ? '' : ` (${number(ofStandard)}%)`}`;

const provisionalMark = () => element('span', { class: 'baku-status baku-sementara' }, 'sementara');

function overview(sops) {
  const rows = sops.flatMap(sop => [
    ...(sop.firm.finished ? [row([toDetails(sop)], ofSop(sop.firm))] : []),
    ...(sop.provisional ? [row([toDetails(sop), ' ', provisionalMark()], ofSop(sop.provisional))] : []),
  ]);
  return table('Ringkasan', ['SOP', ...HEADS], rows);
}

/** The link opens its target first, because a browser does not scroll to a closed part of a page. */
function toDetails(sop) {
  const link = element('a', { href: `#${sop.key}` }, sop.title);
  link.addEventListener('click', () => { /** @type {HTMLDetailsElement} */ (document.getElementById(sop.key)).open = true; });
  return link;
}

/* The activities of an SOP differ too much for a common median in minutes, so only the percentage of the standards is shown. */
const ofSop = line => cells(line).map((cell, index) => index === 3 ? percent(line.medianPercent) : index === 4 ? percent(line.ninetiethPercent) : cell);

function details(sop, view) {
  const activities = sop.activities.map(one => row(
    [one.name, ...(one.costliest ? [element('small', { class: 'baku-lewat' }, ' Paling memakan waktu')] : [])],
    [one.role, [one.standard ?? 'Belum ada', ...(one.provisional ? [' ', provisionalMark()] : [])], percent(one.cost), ...cells(one.line)],
    one.costliest ? 'baku-termahal' : ''));
  const monthly = sop.months.flatMap(month => [
    ...(month.firm.finished ? [row([monthName(month.month)], ofSop(month.firm))] : []),
    ...(month.provisional ? [row([monthName(month.month), ' ', provisionalMark()], ofSop(month.provisional))] : []),
  ]);
  const roles = sop.roles.map(one => row([one.role, ...(one.provisional ? [' ', provisionalMark()] : [])], ofSop(one.line)));
  return element('details', { class: 'baku-butir baku-mutu-sop', id: sop.key, ...((view.sops.length === 1 || named() === sop.key) && { open: '' }) }, [
    element('summary', {}, sop.title),
    ...(view.month ? [] : [
      element('h3', {}, 'Kegiatan selesai menurut bulan'),
      chart(sop.months, view.year, `Kegiatan selesai menurut bulan, ${sop.title}, ${view.year}; angkanya pada tabel Bulan`),
      element('ul', { class: 'baku-legenda' }, PARTS.map(([name, label]) => element('li', {}, [element('i', { class: name }), label]))),
    ]),
    element('h3', {}, 'Kegiatan'), table('Kegiatan', ['Kegiatan', 'Pelaksana', 'Waktu baku', 'Bagian waktu kasus', ...HEADS], activities),
    ...(view.month ? [] : [element('h3', {}, 'Bulan'), table('Bulan', ['Bulan', ...HEADS], monthly)]),
    element('h3', {}, 'Pelaksana'), table('Pelaksana', ['Pelaksana', ...HEADS], roles),
    element('h3', {}, 'Cetak'),
    element('p', { class: 'baku-aksi' }, [1, 2].map(half => print('/figures/monitoring.pdf', { agency: view.agency.id, year: view.year, half, sop: sop.key }, `Pemantauan semester ${'I'.repeat(half)} (PDF)`))),
    ...(view.evidence ? [evidence(sop, view)] : []),
  ]);
}

/** Links to the evidence of who did what, which only supervisors may have. */
function evidence(sop, view) {
  const first = `${view.year}-${String(view.month ?? 1).padStart(2, '0')}-01`;
  const last = new Date(Date.UTC(view.year, view.month ?? 12, 0)).toISOString().slice(0, 10);
  const from = element('input', { type: 'date', id: `dari-${sop.key}`, value: first });
  const to = element('input', { type: 'date', id: `sampai-${sop.key}`, value: last });
  const links = ['pdf', 'xlsx'].map(ending => ({ ending, link: element('a', { class: 'baku-tombol' }, `Berkas bukti (${ending.toUpperCase()})`) }));
  const update = () => links.forEach(({ ending, link }) => link.setAttribute('href',
    url(`/evidence.${ending}?${query({ agency: view.agency.id, sop: sop.key, from: from.value, to: to.value })}`)));
  [from, to].forEach(one => one.addEventListener('input', update));
  update();
  return element('div', { class: 'baku-bukti' }, [
    element('div', {}, [element('label', { for: from.id }, 'Bukti dari'), from]),
    element('div', {}, [element('label', { for: to.id }, 'sampai'), to]),
    ...links.map(({ link }) => link),
  ]);
}

function proposed(proposals) {
  return element('section', {}, [
    element('h2', {}, 'Usulan waktu baku'),
    proposals.length ? table('Usulan waktu baku', ['SOP', 'Kegiatan', 'Waktu baku kini', 'Alasan', 'Diamati', 'Median', 'Persentil ke-90', 'Usulan'],
      proposals.map(one => row([one.sop], [one.activity, one.present ?? '–', one.reason, number(one.observed), one.median, one.ninetieth,
        element('strong', {}, one.proposed ?? 'Belum cukup pengamatan')])))
      : element('p', { class: 'baku-kosong' }, 'Tidak ada waktu baku yang perlu ditetapkan atau diubah.'),
  ]);
}

const row = (first, rest, css = '') => ({ first, rest, css });

const table = (label, heads, rows) => element('table', { class: 'baku-tabel', 'aria-label': label }, [
  element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, rows.map(({ first, rest, css }) => element('tr', css ? { class: css } : {},
    [first, ...rest].map((cell, index) => element('td', { 'data-judul': heads[index] }, element('div', {}, cell)))))),
]);

const print = (path, values, label) => element('a', { href: url(`${path}?${query(values)}`), target: '_blank', rel: 'noopener' }, label);

function choice(id, label, options, value, changed) {
  const select = element('select', { id }, options.map(([key, name]) => element('option', { value: key }, String(name))));
  select.value = String(value);
  select.addEventListener('change', () => changed(select.value));
  return [element('label', { for: id }, label), select];
}
