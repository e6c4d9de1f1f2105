// The state of an agency's SOPs: a card for each, with its last twelve months as bars.
import { element, get, svg } from '../web/api.js';
import { compliance } from '../figures/activity-figures.js';
import { fill } from '../web/page.js';

const [WIDTH, HEIGHT, FOOT] = [252, 72, 14];
const MONTH = new Intl.DateTimeFormat('id-ID', { month: 'short', timeZone: 'UTC' });
const number = value => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });
const WORST = { POOR: 0, FAIR: 1, GOOD: 2 };

/** Fills a node; `links` gives the addresses behind the figures of an SOP: diagram, late, pauses, deviations, figures. */
export async function overview(node, links, ofAgency = '') {
  const view = await get(`/supervision/overview${ofAgency && `?agency=${ofAgency}`}`);
  const sops = [...view.sops].sort((one, other) => other.late - one.late || (WORST[one.compliance] ?? 3) - (WORST[other.compliance] ?? 3));
  node.replaceChildren(
    element('div', { class: 'baku-aksi' }, [
      view.agencies.length > 1 ? choice(view, id => fill(node, content => overview(content, links, id))) : element('span', {}, view.agency.name),
      element('span', {}, total(view)),
    ]),
    sops.length ? element('div', { class: 'baku-kartu' }, sops.map(sop => card(sop, view.cases, links)))
      : element('p', { class: 'baku-kosong' }, 'Belum ada SOP yang digelar.'),
    element('ul', { class: 'baku-batang-legenda' }, [['tepat', 'tepat waktu'], ['lewat', 'terlambat']].map(([kind, words]) => element('li', {}, [element('i', { class: kind }), words]))),
    element('p', {}, element('small', {}, 'Tepat waktu dan batang: kegiatan yang diukur dalam 12 bulan terakhir, tanpa waktu baku sementara. Kasus berjalan, terlambat, dan jeda: saat ini.')),
  );
}

const total = ({ sops, cases }) => [...cases ? [['berjalan', 'running']] : [], ['terlambat', 'late'], ['dijeda', 'pauses'], ['penyimpangan terbuka', 'deviations']]
  .map(([label, key]) => `${number(sops.reduce((sum, sop) => sum + sop[key], 0))} ${label}`).join(' · ');

function choice({ agency, agencies }, change) {
  const select = element('select', { 'aria-label': 'Instansi' }, agencies.map(({ id, name }) =>
    element('option', { value: id, ...(id === agency.id && { selected: '' }) }, name)));
  select.addEventListener('change', () => change(select.value));
  return select;
}

function card(sop, cases, links) {
  const [sign, words, color] = compliance(sop.compliance);
  const percent = sop.onTimePercent === null ? '–' : `${number(sop.onTimePercent)}%`;
  const to = links(sop);
  return element('article', { class: `baku-kartu-sop ${color}` }, [
    element('h3', {}, element('a', { href: to.diagram }, sop.title)),
    element('dl', {}, [
      ...cases ? figure('Berjalan', sop.running, to.cases) : [],
      ...figure('Terlambat', sop.late, to.late, sop.late > 0),
      ...figure('Dijeda', sop.pauses, to.pauses),
      ...figure('Penyimpangan terbuka', sop.deviations, to.deviations),
    ]),
    element('p', { class: 'baku-tepat-waktu', title: words }, [
      element('span', { class: 'baku-tanda', 'aria-hidden': 'true' }, sign), ' ',
      element('strong', {}, percent), ' tepat waktu',
      ...to.figures ? [' ', element('a', { href: to.figures, target: '_blank', rel: 'noopener' }, 'Angka')] : [],
    ]),
    bars(sop),
  ]);
}

const figure = (label, value, address, alarming = false) => [
  element('dt', {}, label),
  element('dd', alarming ? { class: 'baku-gawat' } : {}, value && address ? element('a', { href: address }, number(value)) : number(value)),
];

/** Measured activities by month, the late ones drawn on top of those on time. */
function bars({ months, title }) {
  const most = Math.max(1, ...months.map(month => month.onTime + month.late));
  const words = months.filter(month => month.onTime + month.late).map(month =>
    `${name(month)}: ${number(month.onTime)} tepat waktu, ${number(month.late)} terlambat`);
  const chart = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${title}. ${words.join('; ') || 'Belum ada kegiatan yang diukur'}` });
  const step = WIDTH / months.length;
  months.forEach((month, index) => {
    let y = HEIGHT - FOOT;
    for (const [kind, label, count] of [['tepat', 'tepat waktu', month.onTime], ['lewat', 'terlambat', month.late]]) {
      const height = count / most * (HEIGHT - FOOT - 4);
      y -= height;
      if (count) chart.append(svg('rect', { class: kind, x: index * step + 2, y, width: step - 4, height }, svg('title', {}, `${name(month)}: ${number(count)} ${label}`)));
    }
    if (index % 3 === 2) chart.append(svg('text', { x: index * step + step / 2, y: HEIGHT - 2, 'text-anchor': 'middle' }, name(month)));
  });
  chart.append(svg('line', { x1: 0, x2: WIDTH, y1: HEIGHT - FOOT, y2: HEIGHT - FOOT }));
  return chart;
}

const name = ({ month }) => MONTH.format(new Date(`${month}T00:00:00Z`));
