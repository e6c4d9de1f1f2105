// Cases of all SOPs: the search, and a case with its path through the diagram and its time line.
import { minutes } from '../figures/activity-figures.js';
import { dateTime, element, get, table, url } from '../web/api.js';
import { query, turning } from '../web/paging.js';
import { drawPath, pathLegend } from './path.js';

const ENGINE = new URL('../../../api/engine/engine/default', import.meta.url).pathname;
const STATES = { '': 'Semua', RUNNING: 'Berjalan', FINISHED: 'Selesai', STOPPED: 'Dihentikan' };

/**
 * Fills a node with the matching cases.
 * @param asked the search: agency, q, sop, year, state, page; values in `fixed` cannot be chosen
 * @param go shows another search
 * @param link answers the address of a case
 */
export async function caseSearch(node, asked, go, link, fixed = {}) {
  const agencies = await get('/supervision/agencies');
  const agency = agencies.find(one => one.id === (fixed.agency ?? asked.agency)) ?? agencies[0];
  const wanted = { ...asked, ...fixed, agency: agency.id };
  const { cases, more } = await get(`/supervision/cases?${query(wanted)}`);
  const fields = element('form', { class: 'baku-saring', role: 'search' }, [
    ...agencies.length > 1 && !fixed.agency ? [labelled('agency', 'Instansi', select('agency', agencies.map(one => [one.id, one.name]), agency.id))] : [],
    labelled('q', 'Nomor, pokok, pemohon, atau pemulai', element('input', { id: 'kasus-q', name: 'q', type: 'search', value: asked.q ?? '' })),
    ...fixed.sop ? [] : [labelled('sop', 'SOP', select('sop', [['', 'Semua SOP'], ...agency.sops.map(one => [one.key, one.title])], asked.sop))],
    labelled('state', 'Keadaan', select('state', Object.entries(STATES), asked.state)),
    labelled('year', 'Tahun mulai', element('input', { id: 'kasus-year', name: 'year', inputmode: 'numeric', pattern: '[0-9]{4}', maxlength: '4', value: asked.year ?? '' })),
    element('button', { class: 'baku-tombol', type: 'submit' }, 'Cari'),
  ]);
  fields.addEventListener('submit', event => {
    event.preventDefault();
    go(Object.fromEntries(new FormData(fields)));
  });
  node.append(
    fields,
    cases.length ? table(['Kasus', ...fixed.sop ? [] : ['SOP'], 'Pokok', 'Dimulai oleh', 'Mulai', 'Selesai', 'Keadaan'], cases.map(one => [
      element('a', { href: link(one), ...(fixed.sop && { target: '_blank', rel: 'noopener' }) }, one.number ?? one.id),
      ...fixed.sop ? [] : [one.sop], one.subject || '–', one.startedBy ?? 'sistem', dateTime(one.started), one.ended ? dateTime(one.ended) : '–', one.state,
    ])) : element('p', { class: 'baku-kosong' }, 'Tidak ada kasus yang cocok.'),
    turning(asked, more, go),
  );
}

/** Fills a node with the view of a case. */
export async function oneCase(node, id) {
  const seen = await get(`/supervision/cases/${encodeURIComponent(id)}`);
  document.title = `${seen.number} · Baku`;
  const drawing = element('div', { class: 'baku-jalan-kasus', tabindex: '0', role: 'region', 'aria-label': 'Diagram' }, 'Memuat diagram…');
  node.append(
    element('h1', {}, `Kasus ${seen.number}`),
    element('dl', { class: 'baku-rincian' }, [['SOP', seen.sop], ['Pokok', seen.subject || '–'], ['Dimulai oleh', seen.startedBy ?? 'sistem'],
      ['Mulai', dateTime(seen.started)], ['Selesai', seen.ended ? dateTime(seen.ended) : '–'], ['Keadaan', seen.state], ['Mutu baku waktu', verdict(seen.steps)]]
      .flatMap(([label, text]) => [element('dt', {}, label), element('dd', {}, text)])),
    element('p', { class: 'baku-aksi' }, [
      element('a', { class: 'baku-tombol', href: new URL(`../../../sop/arsip.html#kasus/${id}`, import.meta.url).href }, 'Arsip kasus'),
      ...['pdf', 'xlsx'].map(ending => element('a', { href: url(`/evidence.${ending}?processInstanceId=${id}`) }, `Berkas bukti (${ending.toUpperCase()})`)),
      ...seen.ended ? [] : [element('a', { href: new URL(`../../../app/cockpit/default/#/process-instance/${id}/runtime`, import.meta.url).href }, 'Buka di Pemantauan')],
    ]),
    element('h2', {}, 'Jalan kasus'), pathLegend(), drawing,
    element('h2', {}, 'Garis waktu'), timeLine(seen),
  );
  try {
    const response = await fetch(`${ENGINE}/process-definition/${encodeURIComponent(seen.definitionId)}/xml`, { headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error();
    drawing.replaceChildren(drawPath((await response.json()).bpmn20Xml, seen.path));
  } catch {
    drawing.replaceChildren(element('p', { class: 'baku-kosong' }, 'Diagram versi ini tidak dapat ditampilkan.'));
  }
}

function verdict(steps) {
  const measured = steps.filter(step => step.standardMinutes !== null);
  const late = measured.filter(step => step.late).length;
  return measured.length ? `${measured.length - late} dari ${measured.length} kegiatan tepat waktu` : 'Belum ada kegiatan yang diukur';
}

/** Activities, pauses and documents in the order in which they came. */
function timeLine(seen) {
  const items = [
    { at: seen.started, kind: 'mulai', content: ['Kasus dimulai', ...seen.startedBy ? [` oleh ${seen.startedBy}`] : []] },
    ...seen.steps.map(step => ({ at: step.finished, kind: step.standardMinutes === null ? 'tanpa' : step.late ? 'lambat' : 'tepat', content: activity(step) })),
    ...seen.pauses.map(pause => ({ at: pause.started, kind: 'jeda', content: [element('strong', {}, `Jeda: ${pause.activity}`),
      element('div', {}, `Menunggu ${pause.party}: ${pause.reason}`), element('small', {}, `${pause.ended ? `sampai ${dateTime(pause.ended)}` : 'masih berlangsung'}, ${minutes(pause.minutes)} kerja`)] })),
    ...seen.documents.map(one => ({ at: one.at, kind: 'naskah', content: [element('a', { href: url(`/naskah/${one.id}`), target: '_blank', rel: 'noopener' }, one.title),
      ` ${[one.stage.toLowerCase(), one.number].filter(Boolean).join(', nomor ')}`, ...one.author ? [element('small', {}, ` oleh ${one.author}`)] : []] })),
    ...seen.ended ? [{ at: seen.ended, kind: 'mulai', content: `Kasus ${seen.state.toLowerCase()}` }] : [],
  ].sort((one, other) => one.at.localeCompare(other.at));
  return element('ol', { class: 'baku-garis-waktu' }, items.map(({ at, kind, content }) =>
    element('li', { class: kind }, [element('time', { datetime: at }, dateTime(at)), element('div', {}, content)])));
}

const activity = step => [
  element('strong', {}, step.activity), ' ',
  element('span', { class: `baku-nilai ${step.standardMinutes === null ? 'tanpa' : step.late ? 'lambat' : 'tepat'}` },
    step.standardMinutes === null ? 'tanpa waktu baku' : step.late ? `⚠ terlambat ${minutes(step.minutesLate)}` : '✓ tepat waktu'),
  element('div', {}, `${step.executor ? `${step.executor}, ` : ''}${step.role}`),
  element('small', {}, [`Mulai ${dateTime(step.started)}`, ...step.claimed ? [`diambil ${dateTime(step.claimed)}`] : [],
    `waktu kerja ${minutes(step.workingMinutes)}${step.standard ? ` dari waktu baku ${step.standard}${step.provisional ? ' (sementara)' : ''}` : ''}`,
    ...step.waitingMinutes ? [`menunggu diambil ${minutes(step.waitingMinutes)}`] : [], ...step.pausedMinutes ? [`jeda ${minutes(step.pausedMinutes)}`] : []].join(' · ')),
  ...step.deviations.map(one => element('div', { class: 'baku-simpang' }, `Penyimpangan ${one.kind.toLowerCase()}: ${one.actual}. ${one.reason ? `Alasan: ${one.reason}. ` : ''}${one.state}.`)),
];

const labelled = (name, text, field) => element('div', {}, [element('label', { for: field.id }, text), field]);
const select = (name, options, chosen) => element('select', { id: `kasus-${name}`, name }, options.map(([value, text]) =>
  element('option', { value, ...(value === (chosen ?? '') && { selected: '' }) }, text)));
