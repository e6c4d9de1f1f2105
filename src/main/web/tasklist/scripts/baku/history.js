// The tabs "Riwayat" and "Mutu baku" of a task: the history of its case, and the standards beside the case's times.
import { dateTime, element, get, url } from '../../../../assets/baku/web/api.js';
import { workingTime } from '../../../../assets/baku/pause/pauses.js';

const processOf = async (api, taskId) => (await (await fetch(`${api.engineApi}/task/${taskId}`)).json()).processInstanceId;

/** Deviations come from an endpoint of their own with its own rights; those that the user may see are mixed in. */
async function entries(api, taskId) {
  const [history, deviations] = await Promise.all([get(`/tasks/${taskId}/history`),
    processOf(api, taskId).then(id => get(`/deviations?processInstanceId=${id}`))]);
  return [...history, ...deviations.map(deviation)].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

const deviation = one => ({ kind: 'DEVIATION', at: one.recorded, by: one.executorName, title: `${one.activity.replace(/\s+/g, ' ')}: ${one.kind.toLowerCase()}, ${one.actual.toLowerCase()}`,
  detail: one.stateLabel, reason: one.reason });

const KINDS = { START: 'Kasus dimulai', ACTIVITY: 'Kegiatan', DOCUMENT: 'Naskah', REMARK: 'Catatan', CHANGE: 'Data kasus diubah', DEVIATION: 'Penyimpangan' };

const line = entry => element('li', { class: `baku-jejak-${entry.kind.toLowerCase()}` }, [
  element('time', { datetime: entry.at }, dateTime(entry.at)),
  element('div', {}, [
    element('span', { class: 'baku-tahap' }, KINDS[entry.kind]), ' ',
    entry.link ? element('a', { href: url(`/naskah/${entry.link}`), target: '_blank', rel: 'noopener' }, entry.title) : element('span', {}, (entry.title ?? '').replace(/\s+/g, ' ')),
    element('div', { class: 'baku-redup' }, [[entry.by, entry.detail].filter(Boolean).join(' · '), ...times(entry), ...entry.reason ? [` · alasan: ${entry.reason}`] : []]),
    ...entry.values?.length ? [written(entry.values)] : [],
  ]),
]);

const written = values => element('details', { class: 'baku-isian' }, [
  element('summary', {}, `${values.length} isian`),
  element('dl', { class: 'baku-rincian' }, values.flatMap(({ label, value, before }) => [element('dt', {}, label), element('dd', {}, [
    value || 'dikosongkan', ...before ? [element('span', { class: 'baku-redup' }, ` (sebelumnya: ${before})`)] : [],
  ])])),
]);

const times = ({ kind, minutes, paused, late }) => kind !== 'ACTIVITY' ? [] : [
  ` · ${workingTime(minutes)}`,
  ...paused ? [`, dijeda ${workingTime(paused)}`] : [],
  ...late ? [', ', element('span', { class: 'baku-lewat' }, `lewat ${workingTime(late)}`)] : [],
];

function standards(rows) {
  const present = rows.find(row => row.present);
  const titles = ['Kegiatan', 'Pelaksana', 'Waktu baku', 'Waktu kasus ini'];
  return [
    ...present ? [element('dl', { class: 'baku-rincian' }, [
      ['Kegiatan', present.wording], ['Kelengkapan', present.items.join('; ') || '–'], ['Waktu baku', time(present)],
      ['Output', present.output], ['Keterangan', present.remark], ...present.note ? [['Catatan Baku', present.note]] : [],
    ].flatMap(([title, text]) => [element('dt', {}, title), element('dd', {}, text)]))] : [],
    element('table', { class: 'table baku-baris-mutu' }, [
      element('thead', {}, element('tr', {}, titles.map(title => element('th', { scope: 'col' }, title)))),
      element('tbody', {}, rows.map(row => element('tr', row.present ? { 'aria-current': 'step' } : {}, [
        row.activity.replace(/\s+/g, ' '), row.role, time(row), row.present && !row.runs.length ? 'sedang berjalan' : row.runs.length ? element('ul', {}, row.runs.map(run)) : '–',
      ].map((cell, i) => element('td', { 'data-judul': titles[i] }, element('div', {}, cell)))))),
    ]),
  ];
}

const time = ({ time: label, provisional }) => `${label === '-' ? '–' : label}${provisional ? ' (sementara)' : ''}`;

const run = ({ by, at, minutes, late }) => element('li', {}, [
  `${workingTime(minutes)} · ${[by, dateTime(at)].filter(Boolean).join(', ')}`,
  ...late ? [' ', element('span', { class: 'baku-lewat' }, `lewat ${workingTime(late)}`)] : [],
]);

async function fill(node, content) {
  const place = element('section', { class: 'baku-riwayat' }, 'Memuat…');
  node.append(place);
  try {
    place.replaceChildren(...await content());
  } catch (error) {
    place.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
  }
}

export default [
  {
    id: 'baku.riwayat',
    pluginPoint: 'tasklist.task.detail',
    priority: 840,
    properties: { label: 'Riwayat' },
    render: (node, { api, taskId }) => fill(node, async () => [element('ol', { class: 'baku-jejak' }, (await entries(api, taskId)).map(line))]),
  },
  {
    id: 'baku.baris-mutu',
    pluginPoint: 'tasklist.task.detail',
    priority: 830,
    properties: { label: 'Mutu baku' },
    render: (node, { taskId }) => fill(node, async () => standards(await get(`/tasks/${taskId}/standards`))),
  },
];
