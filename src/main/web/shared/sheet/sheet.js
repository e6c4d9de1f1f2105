// The SOP sheet of a deployed version: identity, activity table with its flowchart, mutu baku.
// Address: lembar-sop.html?instansi=<agency>&sop=<key>[&versi=<version>]
import { marks, ofDefinition } from '../figures/activity-figures.js';
import { date, dateTime, element, get, url } from '../web/api.js';
import { drawFlow, symbol } from './flow.js';
import { page } from '../web/page.js';

const asked = new URLSearchParams(window.location.search);
const path = version => `/sop-sheets/${asked.get('instansi')}/${asked.get('sop')}`.concat(version ? `?version=${version}` : '');

page(async node => {
  const { sheet, flow, notes, agency, government, versions } = await get(path(asked.get('versi')));
  document.title = `${sheet.number ?? sheet.key} · Baku`;
  // Users who may see no figures get the sheet without them.
  const figures = new Map((await ofDefinition(sheet.definitionId).catch(() => [])).map(badge => [badge.id, badge]));
  const table = activities(sheet, flow, figures);
  const wrapper = element('div', { class: 'baku-gulung', tabindex: '0', role: 'region', 'aria-label': 'Tabel kegiatan' }, table);
  node.append(
    element('h1', {}, sheet.title),
    element('p', {}, [sheet.unit, agency, government].filter(Boolean).join(', ')),
    element('div', { class: 'baku-aksi' }, [
      versionChoice(sheet, versions),
      element('a', { class: 'baku-tombol', href: url(path().concat(`/pdf?version=${sheet.version}`)), target: '_blank', rel: 'noopener' }, 'Cetak PDF'),
    ]),
    identity(sheet), wrapper, ...notes.length ? [noted(notes)] : [],
    element('p', {}, element('small', { class: 'baku-sidik' }, `SHA-256 diagram: ${sheet.sha256}`)),
  );
  const draw = () => drawFlow(table, flow);
  draw();
  window.addEventListener('resize', draw);
  document.fonts?.ready.then(draw);
});

function versionChoice(sheet, versions) {
  const select = element('select', { 'aria-label': 'Versi' }, versions.map(({ version, versionTag, deployedAt }) =>
    element('option', { value: version, ...(version === sheet.version && { selected: '' }) },
      `Versi ${versionTag ?? '–'} (ke-${version}), digelar ${dateTime(deployedAt)}`)));
  select.addEventListener('change', () => {
    asked.set('versi', select.value);
    window.location.search = asked.toString();
  });
  return select;
}

const identity = sheet => element('dl', { class: 'baku-rincian' }, [
  ['Nomor SOP', sheet.number], ['Nomor pada Daftar Induk', sheet.indexNumber], ['Tanggal pembuatan', date(sheet.created)],
  ['Tanggal revisi', date(sheet.revised)], ['Tanggal efektif', date(sheet.effective)],
  ...sheet.revision ? [['Nomor revisi', sheet.revision], ['Perubahan', sheet.change]] : [], ['Disahkan oleh', [sheet.ratifier.office, sheet.ratifier.name].filter(Boolean).join(', ')],
  ['Dasar hukum', sheet.legalBases], ['Kualifikasi pelaksana', sheet.qualifications],
  ['Keterkaitan', sheet.related.map(({ name }) => name)], ['Peralatan/perlengkapan', sheet.equipment],
  ['Peringatan', sheet.warnings], ['Pencatatan dan pendataan', sheet.records],
].flatMap(([title, value]) => [element('dt', {}, title), element('dd', {}, text(value))]));

const text = value => Array.isArray(value)
  ? value.length ? element('ol', {}, value.map(one => element('li', {}, one))) : '–' : value ?? '–';

// What Baku adds to the ratified sheet is shown below it, with the marks of the printed sheet.
const MARKS = { EXECUTOR: '*)', TIME: '(sementara)', REMARK: '**)' };

const noted = notes => element('section', {}, [
  element('h2', {}, 'Catatan Baku, bukan bagian dari lembar SOP yang disahkan'),
  ...notes.map(note => element('p', {}, `${MARKS[note.mark]} Nomor ${note.rows}: ${note.text}`)),
]);

const activities = (sheet, flow, figures) => element('table', { class: 'baku-tabel baku-lembar' }, [
  element('thead', {}, [
    element('tr', {}, [
      head('No.', { rowspan: 2 }), head('Uraian kegiatan', { rowspan: 2 }), head('Pelaksana', { colspan: flow.executors.length }),
      head('Mutu baku', { colspan: 3 }), head('Keterangan', { rowspan: 2 }),
      ...figures.size ? [head('Berjalan, terlambat, dan 12 bulan terakhir', { rowspan: 2 })] : [],
    ]),
    element('tr', {}, [...flow.executors, 'Kelengkapan', 'Waktu', 'Output'].map(title => head(title))),
  ]),
  element('tbody', {}, sheet.rows.map((row, index) => activity(row, flow.steps[index], flow.executors, sheet.rows, figures))),
]);

const head = (title, attributes = {}) => element('th', { scope: 'col', ...attributes }, title);

const activity = ({ number, standard, decision, elements, inferred, notes }, step, executors, rows, figures) => element('tr', {}, [
  element('td', {}, number ?? ''),
  element('td', { class: 'baku-uraian' }, standard.wording),
  ...executors.map((name, column) => element('td', { class: 'baku-lajur' }, step.columns.includes(column)
    ? [symbol(step, name, rows), ...inferred ? [element('small', {}, MARKS.EXECUTOR)] : []] : '')),
  element('td', {}, standard.items.join('; ')),
  element('td', {}, decision ? '' : standard.timeLabel),
  element('td', {}, dash(standard.output)),
  element('td', {}, [dash(standard.remark), ...notes.length ? [` ${MARKS.REMARK}`] : []]),
  ...figures.size ? [element('td', { class: 'baku-angka-kegiatan' }, elements.filter(id => figures.has(id)).map(id => running(figures.get(id))))] : [],
]);

const running = badge => element('div', {}, [
  marks(badge),
  element('small', {}, badge.onTimePercent === null ? '' : `tepat waktu ${badge.onTimePercent.toLocaleString('id-ID')}% dari ${badge.finished.toLocaleString('id-ID')}`),
]);

const dash = value => value === '-' || !value ? '' : value;
