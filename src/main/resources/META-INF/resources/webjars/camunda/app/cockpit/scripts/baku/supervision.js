// Supervision in Cockpit: the page "Keterlambatan" of the agency, and the tabs "Keterlambatan" and "Naskah" of an instance.
import { dateTime, element, get, url } from '../../../../assets/baku/api.js';
import { hoursAndMinutes } from '../../../../assets/baku/pauses.js';

const HEAD = ['Kasus', 'Kegiatan', 'Pelaksana', 'Waktu baku', 'Batas waktu', 'Terlambat (jam kerja)', 'Teguran dan laporan'];

async function show(node, load, render) {
  const box = element('div', { class: 'baku-pengawasan' }, 'Memuat…');
  node.append(box);
  try {
    box.replaceChildren(...[render(await load())].flat());
  } catch (error) {
    box.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
  }
}

/** Late activities, each with the pause that it is in. */
async function lateRows(path) {
  const [rows, pauses] = await Promise.all([get(path), get('/pauses?open').catch(() => [])]);
  return rows.map(row => ({ ...row, pause: pauses.find(one => !row.completed
    && one.processInstanceId === row.processInstanceId && one.activity === row.activity) }));
}

function lateTable(rows) {
  if (!rows.length) return element('p', {}, 'Tidak ada kegiatan yang melewati waktu baku.');
  return element('table', {}, [
    element('thead', {}, element('tr', {}, HEAD.map(title => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, rows.map(lateRow)),
  ]);
}

const lateRow = row => element('tr', {}, [
  element('td', {}, element('a', { href: `#/process-instance/${row.processInstanceId}/runtime` }, row.businessKey || row.processInstanceId)),
  element('td', {}, [row.activity, ...row.pause ? [element('div', { class: 'baku-jeda' }, `Dijeda, menunggu ${row.pause.party}${row.pause.overrun ? ' (melewati perkiraan)' : ''}`)] : []]),
  element('td', {}, row.executor ? `${row.role} (${row.executor})` : row.role),
  element('td', {}, row.standard),
  element('td', {}, dateTime(row.due)),
  element('td', row.completed ? {} : { class: 'baku-terbuka' }, hoursAndMinutes(row.minutesLate) + (row.completed ? ', selesai' : ', belum selesai')),
  element('td', {}, row.notices.map(notice => element('div', {}, describe(notice)))),
]);

const describe = ({ kind, number, role, user, sent }) => kind === 'REPORT'
  ? `Dilaporkan ke ${role}, ${dateTime(sent)}`
  : `Teguran ke-${number} untuk ${user || role}, ${dateTime(sent)}`;

const documents = rows => rows.length ? element('table', {}, [
  element('thead', {}, element('tr', {}, ['Naskah', 'Tahap', 'Oleh', 'Waktu', 'SHA-256'].map(title => element('th', { scope: 'col' }, title)))),
  element('tbody', {}, rows.map(row => element('tr', {}, [
    element('td', {}, element('a', { href: url(`/naskah/${row.id}`), target: '_blank', rel: 'noopener' }, row.title)),
    element('td', {}, row.stage || 'Berkas'),
    element('td', {}, row.author || ''),
    element('td', {}, dateTime(row.createdAt)),
    element('td', {}, element('code', {}, row.sha256.slice(0, 16) + '…')),
  ]))),
]) : element('p', {}, 'Belum ada naskah.');

export default [
  {
    id: 'baku.keterlambatan.menu',
    pluginPoint: 'cockpit.navigation',
    priority: 10,
    render: node => node.append(element('a', { href: '#/keterlambatan' }, 'Keterlambatan')),
  },
  {
    id: 'baku.keterlambatan',
    pluginPoint: 'cockpit.route',
    priority: 10,
    properties: { path: '/keterlambatan' },
    render(node) {
      node.append(element('div', { class: 'baku-pengawasan' }, element('h2', {}, 'Kegiatan yang melewati waktu baku')));
      show(node, () => lateRows('/late-activities'), lateTable);
    },
  },
  {
    id: 'baku.keterlambatan.kasus',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: { label: 'Keterlambatan' },
    render: (node, { processInstanceId }) => show(node, () => lateRows(`/late-activities?processInstanceId=${processInstanceId}`), lateTable),
  },
  {
    id: 'baku.naskah.kasus',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 19,
    properties: { label: 'Naskah' },
    render: (node, { processInstanceId }) => show(node, () => get(`/instances/${processInstanceId}/naskah`), documents),
  },
];
