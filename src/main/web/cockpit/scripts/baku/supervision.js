// Supervision in Cockpit: the page "Keterlambatan" of the agency, and the tabs "Keterlambatan" and "Naskah" of an instance.
import { dateTime, element, get, table, url } from '../../../../assets/baku/web/api.js';
import { hoursAndMinutes } from '../../../../assets/baku/pause/pauses.js';
import { query, turning } from '../../../../assets/baku/web/paging.js';
import { route } from './route.js';

/** Number of late activities that the server sends at a time. */
const PAGE = 25;

const HEAD = ['Kasus', 'Kegiatan', 'Pelaksana', 'Waktu baku', 'Batas waktu', 'Terlambat (jam kerja)', 'Teguran dan laporan'];

async function show(node, load, render) {
  // Scrolls when it is wider or longer than its place, by keyboard too.
  const box = element('div', { class: 'baku-laman baku-pengawasan', tabindex: '0', role: 'region', 'aria-label': 'Pengawasan' }, 'Memuat…');
  node.append(box);
  try {
    box.replaceChildren(...[render(await load())].flat());
  } catch (error) {
    box.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
  }
}

/** Late activities, each with its open pause if it has one. */
async function lateRows(path) {
  const [rows, pauses] = await Promise.all([get(path), get('/pauses?open').catch(() => [])]);
  return rows.map(row => ({ ...row, pause: pauses.find(one => !row.completed
    && one.processInstanceId === row.processInstanceId && one.activity === row.activity) }));
}

const lateTable = rows => rows.length ? table(HEAD, rows.map(row => [
  element('a', { href: `#/process-instance/${row.processInstanceId}/runtime` }, row.businessKey || row.processInstanceId),
  [row.activity, ...row.pause ? [element('div', { class: 'baku-jeda' }, `Dijeda, menunggu ${row.pause.party}${row.pause.overrun ? ' (melewati perkiraan)' : ''}`)] : []],
  row.executor ? `${row.role} (${row.executor})` : row.role,
  row.standard,
  dateTime(row.due),
  element('span', row.completed ? {} : { class: 'baku-terbuka' }, hoursAndMinutes(row.minutesLate) + (row.completed ? ', selesai' : ', belum selesai')),
  row.notices.map(notice => element('div', {}, describe(notice))),
])) : element('p', {}, 'Tidak ada kegiatan yang melewati waktu baku.');

const describe = ({ kind, number, role, user, sent }) => kind === 'REPORT'
  ? `Dilaporkan ke ${role}, ${dateTime(sent)}`
  : `Teguran ke-${number} untuk ${user || role}, ${dateTime(sent)}`;

const documents = rows => rows.length ? table(['Naskah', 'Tahap', 'Oleh', 'Waktu', 'SHA-256'], rows.map(row => [
  element('a', { href: url(`/naskah/${row.id}`), target: '_blank', rel: 'noopener' }, row.title),
  row.stage || 'Berkas',
  row.author || '',
  dateTime(row.createdAt),
  element('code', {}, row.sha256.slice(0, 16) + '…'),
])) : element('p', {}, 'Belum ada naskah.');

export default [
  ...route({ name: 'keterlambatan', label: 'Keterlambatan', priority: 10,
    render(node) {
      node.append(element('div', { class: 'baku-laman baku-pengawasan' }, element('h1', {}, 'Kegiatan yang melewati waktu baku')));
      const list = element('div');
      node.append(list);
      const go = asked => {
        list.replaceChildren();
        return show(list, () => lateRows(`/late-activities?${query(asked)}`),
          rows => [lateTable(rows), turning(asked, rows.length === PAGE, go)]);
      };
      return go({});
    } }),
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
