// Figures of the mutu baku in Cockpit: badges on the diagram of an SOP and of a case, cards on the dashboard.
import { figuresAlone, legend, marks, ofDefinition } from '../../../../assets/baku/figures/activity-figures.js';
import { element, get } from '../../../../assets/baku/web/api.js';
import { address } from '../../../../assets/baku/web/pages.js';
import { fill } from '../../../../assets/baku/web/page.js';
import { overview } from '../../../../assets/baku/supervision/sop-cards.js';

const ENGINE = new URL('../../../../api/engine/engine/default', import.meta.url).pathname;
const ABOVE = { top: -2, left: 0 };
/* When the diagram is zoomed out, the marks shrink less than it, so that they stay legible. */
const SCALE = { min: 0.75, max: 1.2 };

/** Users who may see no figures get the diagram without badges. */
async function badges(viewer, definitionId, part = badge => badge) {
  const found = (await ofDefinition(definitionId).catch(() => [])).map(part);
  const [overlays, registry] = [viewer.get('overlays'), viewer.get('elementRegistry')];
  for (const badge of found.filter(one => registry.get(one.id) && (one.running || one.late || one.finished))) {
    overlays.add(badge.id, 'baku', { position: ABOVE, scale: SCALE, html: marks(badge, true) });
  }
  if (found.length) {
    const box = element('details', { class: 'baku-lencana-kotak' }, [element('summary', {}, 'Keterangan lencana'), legend()]);
    viewer.get('canvas').getContainer().append(box);
  }
}

async function definitionOf(processInstanceId) {
  const response = await fetch(`${ENGINE}/process-instance/${encodeURIComponent(processInstanceId)}`, { headers: { Accept: 'application/json' } });
  return response.ok ? (await response.json()).definitionId : '';
}

const page = name => address({ name });

export default [
  {
    id: 'baku.lencana',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 10,
    render: (viewer, { processDefinitionId }) => badges(viewer, processDefinitionId ?? decodeURIComponent(window.location.hash.split('/')[2])),
  },
  {
    id: 'baku.lencana.kasus',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 10,
    render: async (viewer, { processInstanceId }) => badges(viewer, await definitionOf(processInstanceId ?? window.location.hash.split('/')[2]), figuresAlone),
  },
  {
    id: 'baku.ringkasan',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    async render(node) {
      if (!await get('/figures/years').catch(() => null)) return;
      const box = element('div', { class: 'baku-laman baku-ringkasan' });
      node.append(box);
      await fill(box, content => overview(content, sop => ({
        diagram: `#/process-definition/${sop.definitionId}/runtime`,
        cases: `#/process-definition/${sop.definitionId}/runtime`,
        late: '#/keterlambatan',
        pauses: '#/jeda',
        deviations: page('penyimpangan'),
        figures: `${page('mutu-baku')}#${sop.key}`,
      })));
    },
  },
];
