// The page of the analysts: what is deployed and from where, differences from the folder or another version, and requests to
// move running cases to a new version. Address: diagram.html[?instansi=<agency>]
import { dateTime, element, get, send, table, url } from '../web/api.js';
import { button, consequences } from './consequences.js';
import { fill, page } from '../web/page.js';
import { address } from '../web/pages.js';

const STANDING = {
  SAME: ['sama dengan folder', ''],
  NEW: ['folder lebih baru', 'baku-perhatian'],
  KEPT: ['berbeda dari folder', 'baku-perhatian'],
  REFUSED: ['berkas di folder ditolak', 'baku-ditolak'],
};
const FOLDER = 'folder';

page(node => show(node, new URLSearchParams(window.location.search).get('instansi')));

async function show(node, agencyId) {
  const { agency, agencies, sops } = await get(`/diagrams${agencyId ? `?agency=${encodeURIComponent(agencyId)}` : ''}`);
  node.replaceChildren(
    element('h1', {}, 'Diagram'),
    element('p', {}, 'Versi setiap SOP yang digelar, asalnya, perbedaannya, dan pemindahan kasus berjalan ke versi baru.'),
    element('div', { class: 'baku-aksi' }, agencies.length > 1
      ? [choice('Instansi', agencies.map(one => [one.id, one.name]), agency.id, value => fill(node, content => show(content, value)))]
      : [element('span', {}, agency.name)]),
    ...(sops.length ? sops.map(sop => card(agency, sop))
      : [element('p', { class: 'baku-kosong' }, 'Belum ada SOP.')]),
  );
}

function card(agency, sop) {
  const { key, title, versions, folder } = sop;
  const [standing, kind] = folder ? STANDING[folder.standing] : ['tidak ada di folder', 'baku-perhatian'];
  const running = versions.reduce((sum, one) => sum + one.runningCases, 0);
  return element('details', { class: 'baku-butir baku-diagram', id: key }, [
    element('summary', {}, [
      element('span', {}, title),
      element('span', { class: `baku-status ${kind}` }, standing),
      element('small', {}, versions.length ? `${key}, ${versions.length} versi, ${running} kasus berjalan` : 'belum digelar'),
    ]),
    ...(folder ? [
      element('p', {}, ['Berkas di folder: ', element('code', {}, folder.name)]),
      ...(folder.standing === 'NEW' ? [element('p', {}, 'Digelar ketika administrator memuat ulang folder atau aplikasi dimulai kembali.')] : []),
      ...folder.messages.map(message => element('p', { class: folder.standing === 'REFUSED' ? 'baku-galat' : '' }, message)),
    ] : []),
    ...(versions.length ? [
      versionTable(agency, key, versions),
      ...(versions.length > 1 || folder && folder.standing !== 'SAME' ? [comparison(agency, sop)] : []),
      ...(versions.length > 1 && versions.some(one => one.runningCases) ? [migration(agency, sop)] : []),
    ] : []),
  ]);
}

const label = ({ version, versionTag }) => `${versionTag ?? '–'} (ke-${version})`;
const path = (agency, key, rest) => `/diagrams/${agency.id}/${encodeURIComponent(key)}/${rest}`;

const versionTable = (agency, key, versions) => table(['Versi', 'Digelar', 'Asal', 'Kasus berjalan', 'SHA-256 diagram', 'Berkas'],
  versions.map(one => [
    label(one),
    [dateTime(one.deployedAt), ...(one.deployedBy ? [element('br'), element('small', {}, `oleh ${one.deployedBy}`)] : [])],
    one.source,
    String(one.runningCases),
    element('code', { title: one.sha256 }, `${one.sha256.slice(0, 12)}…`),
    [
      element('a', { href: `${address({ name: 'lembar-sop' })}?instansi=${agency.id}&sop=${encodeURIComponent(key)}&versi=${one.version}` }, 'Lembar SOP'),
      ' · ',
      element('a', { href: url(path(agency, key, `${one.version}/files.zip`)) }, 'Unduh diagram dan formulir'),
    ],
  ]));

function comparison(agency, { key, versions, folder }) {
  const options = versions.map(one => [String(one.version), label(one)]);
  const from = choice('Dari versi', options, String(versions[Math.min(1, versions.length - 1)].version));
  const targets = [...options, ...(folder ? [[FOLDER, 'berkas di folder']] : [])];
  const to = choice('Dengan', targets, versions.length > 1 ? String(versions[0].version) : FOLDER);
  const result = element('div', { role: 'status' });
  const compare = button('Bandingkan', () => load(result, async () => {
    const target = value(to) === FOLDER ? '' : `&to=${value(to)}`;
    const changes = await get(path(agency, key, `changes?from=${value(from)}${target}`));
    return changes.length ? changeTable(changes) : element('p', { class: 'baku-kosong' }, 'Tidak ada perbedaan yang terlihat pada diagram.');
  }));
  return element('section', {}, [element('h3', {}, 'Perbedaan'), element('div', { class: 'baku-aksi' }, [from, to, compare]), result]);
}

const changeTable = changes => table(['Unsur', 'Yang berubah', 'Semula', 'Menjadi'], changes.map(one => [
  [one.name, ...(one.elementId ? [element('br'), element('small', {}, one.elementId)] : [])], one.what,
  element('div', { class: 'baku-berubah' }, one.before ?? '–'), element('div', { class: 'baku-berubah' }, one.after ?? '–'),
]));

function migration(agency, { key, versions }) {
  const sources = versions.filter(one => one.runningCases);
  const from = choice('Dari versi', sources.map(one => [String(one.version), `${label(one)}, ${one.runningCases} kasus`]), String(sources.at(-1).version));
  const to = choice('Ke versi', versions.map(one => [String(one.version), label(one)]), String(versions[0].version));
  const result = element('div', { role: 'status' });
  const query = () => path(agency, key, `migration?from=${value(from)}&to=${value(to)}`);
  const preview = button('Lihat akibatnya', () => load(result, async () => consequences(await get(query()), 'Minta pemindahan',
    async text => element('p', { class: 'baku-berhasil' }, (await send('POST', query(), { text })).message))));
  return element('section', {}, [element('h3', {}, 'Pindahkan kasus berjalan'), element('div', { class: 'baku-aksi' }, [from, to, preview]), result]);
}

/** @param {(value: string) => void} [change] */
function choice(title, options, selected, change = () => {}) {
  const select = element('select', {}, options.map(([id, text]) => element('option', { value: id, ...(id === selected && { selected: '' }) }, text)));
  select.addEventListener('change', () => change(select.value));
  return element('label', {}, [`${title} `, select]);
}

const value = field => field.querySelector('select').value;

async function load(node, content) {
  node.replaceChildren(element('p', { class: 'baku-kosong' }, 'Memuat…'));
  try {
    node.replaceChildren(await content());
  } catch (problem) {
    node.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, problem.message));
  }
}
