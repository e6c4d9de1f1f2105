// Tabs of an SOP in Cockpit: all its cases, its deviations, its documents. Acts that only administrators may do are hidden from
// others.
import { date, dateTime, element, get, table, url } from '../../../../assets/baku/web/api.js';
import { caseSearch } from '../../../../assets/baku/supervision/cases.js';
import { query, turning } from '../../../../assets/baku/web/paging.js';
import { loggedIn } from '../../../../assets/baku/web/me.js';
import { fill } from '../../../../assets/baku/web/page.js';
import { address } from '../../../../assets/baku/web/pages.js';

const ENGINE = new URL('../../../../api/engine/engine/default', import.meta.url).pathname;
const READ_ONLY = 'baku-hanya-baca';
const page = name => address({ name });
const newTab = (href, words) => element('a', { href, target: '_blank', rel: 'noopener' }, words);
/** Number of deviations that the server sends at a time. */
const PAGE = 25;

const caseLink = (id, number) => newTab(`${page('riwayat')}#kasus/${id}`, number ?? 'Buka kasus');

/** Finds the SOP of a definition and its agency. */
async function sopOf(definitionId) {
  const response = await fetch(`${ENGINE}/process-definition/${encodeURIComponent(definitionId)}`, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error('SOP ini tidak dapat dibaca.');
  const { key, tenantId } = await response.json();
  return { sop: key, agency: tenantId };
}

/** A tab whose content is searched and paged without leaving the tab. */
const tab = show => (node, { processDefinitionId }) => {
  const box = element('div', { class: 'baku-laman baku-tab' });
  node.append(box);
  const go = asked => fill(box, async content => {
    const next = element('div');
    await show(next, asked, go, await sopOf(processDefinitionId));
    content.replaceChildren(next);
  });
  go({});
};

const history = tab((node, asked, go, of) => caseSearch(node, asked, go, ({ id }) => `${page('riwayat')}#kasus/${id}`, of));

const deviations = tab(async (node, asked, go, { sop, agency }) => {
  const rows = await get(`/deviations?${query({ ...asked, sop, agency })}`);
  node.append(
    element('p', { class: 'baku-aksi' }, newTab(page('penyimpangan'), 'Buka buku penyimpangan')),
    rows.length ? table(['Kasus', 'Kegiatan', 'Jenis', 'Mutu baku', 'Keadaan', 'Pelaksana', 'Dicatat', 'Alasan', 'Status'], rows.map(row => [
      caseLink(row.processInstanceId, row.businessKey), row.activity ?? '–', row.kind, row.standard ?? '–', row.actual,
      [row.executorName, row.role].filter(Boolean).join(', '), dateTime(row.recorded), row.reason ?? '–', row.stateLabel,
    ])) : element('p', { class: 'baku-kosong' }, 'Tidak ada penyimpangan.'),
    turning(asked, rows.length === PAGE, go),
  );
});

const documents = tab(async (node, asked, go, of) => {
  const { documents: found, more } = await get(`/supervision/documents?${query({ ...of, ...asked })}`);
  const words = element('input', { type: 'search', 'aria-label': 'Nomor, nama, atau kasus', placeholder: 'Nomor, nama, atau kasus', value: asked.q ?? '' });
  const fields = element('form', { class: 'baku-saring', role: 'search' }, [words, element('button', { class: 'baku-tombol', type: 'submit' }, 'Cari')]);
  fields.addEventListener('submit', event => {
    event.preventDefault();
    go({ q: words.value });
  });
  node.append(
    fields,
    found.length ? table(['Naskah', 'Nomor', 'Tahap', 'Tanggal', 'Kasus'], found.map(one => [
      newTab(url(`/naskah/${one.id}`), one.title), one.number ?? '–', one.stage, date(one.at), caseLink(one.processInstanceId, one.caseNumber),
    ])) : element('p', { class: 'baku-kosong' }, 'Tidak ada naskah yang terbit atau berkas yang cocok.'),
    turning(asked, more, go),
  );
});

export default [
  ...[['riwayat', 'Riwayat', history], ['penyimpangan', 'Penyimpangan', deviations], ['naskah', 'Naskah', documents]].map(([name, label, render], index) => ({
    id: `baku.${name}.sop`, pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 8 - index, properties: { label }, render,
  })),
  {
    // Decided anew for each user who logs in. The engine would refuse these acts in any case.
    id: 'baku.hanya-baca',
    pluginPoint: 'cockpit.navigation',
    priority: 1,
    async render(node) {
      node.style.display = 'none';
      document.documentElement.classList.add(READ_ONLY);
      const { audiences } = await loggedIn().catch(() => ({ audiences: [] }));
      document.documentElement.classList.toggle(READ_ONLY, !audiences.includes('PLATFORM'));
    },
  },
];
