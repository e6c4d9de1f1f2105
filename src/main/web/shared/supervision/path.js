// Draws a deployed diagram in its own layout, with the path that a case took. Cockpit's own viewer shows only running cases.
import { element, svg } from '../web/api.js';

const MARGIN = 20;
const FLOW = 'sequenceFlow';
/* Drawn smaller, the words could not be read; larger diagrams scroll in their box. */
const SCALE = 0.8;

/** @param path passings of elements, in order: `element`, `started`, `ended`, `canceled` */
export function drawPath(bpmn, path) {
  const model = read(bpmn);
  const passed = passings(path);
  const flows = taken(model, path);
  const box = frame(model);
  const drawing = svg('svg', { class: 'baku-diagram', viewBox: box.join(' '), width: Math.round(box[2] * SCALE), role: 'img', 'aria-label': 'Diagram SOP dengan jalan yang ditempuh kasus ini; urutannya tertulis pada garis waktu' });
  drawing.append(svg('defs', {}, ['biasa', 'lewat'].map(kind => svg('marker', { id: `baku-panah-${kind}`, class: kind, viewBox: '0 0 8 8', refX: 7, refY: 4, markerUnits: 'userSpaceOnUse', markerWidth: 10, markerHeight: 10, orient: 'auto' }, svg('path', { d: 'M0 0L8 4L0 8z' })))));
  const shapes = [...model.shapes].sort((one, other) => rank(one) - rank(other));
  drawing.append(...shapes.filter(shape => rank(shape) < 2).map(shape => draw(shape, passed)));
  const edges = [...model.edges].sort((one, other) => Number(flows.has(one.id)) - Number(flows.has(other.id)));
  drawing.append(...edges.map(edge => connection(edge, flows.has(edge.id))));
  drawing.append(...shapes.filter(shape => rank(shape) >= 2).map(shape => draw(shape, passed)));
  return drawing;
}

export const pathLegend = () => element('ul', { class: 'baku-jalan-legenda' }, [
  ['lewat', '✓ selesai dilalui'], ['kini', '● sedang di sini'], ['batal', '✗ dibatalkan'], ['belum', 'tidak dilalui'],
].map(([kind, words]) => element('li', {}, [element('i', { class: kind }), words])));

function read(bpmn) {
  const xml = new DOMParser().parseFromString(bpmn, 'application/xml');
  const byId = new Map([...xml.querySelectorAll('[id]')].map(node => [node.getAttribute('id'), node]));
  const all = name => [...xml.getElementsByTagNameNS('*', name)];
  const bounds = node => node && Object.fromEntries(['x', 'y', 'width', 'height'].map(key => [key, Number(node.getAttribute(key))]));
  const child = (node, name) => [...node.children].find(one => one.localName === name);
  const described = node => {
    const id = node.getAttribute('bpmnElement');
    const meant = byId.get(id);
    const label = child(node, 'BPMNLabel');
    return { id, type: meant?.localName ?? '', name: meant?.getAttribute('name') ?? '', meant, label: label && bounds(child(label, 'Bounds')) };
  };
  return {
    shapes: all('BPMNShape').map(node => ({ ...described(node), ...bounds(child(node, 'Bounds')) })),
    edges: all('BPMNEdge').map(node => ({ ...described(node), points: [...node.children].filter(one => one.localName === 'waypoint')
      .map(one => [Number(one.getAttribute('x')), Number(one.getAttribute('y'))]) })),
  };
}

function passings(path) {
  const passed = new Map();
  for (const one of path) {
    const before = passed.get(one.element) ?? { count: 0, now: false, canceled: false };
    passed.set(one.element, { count: before.count + 1, now: before.now || !one.ended, canceled: before.canceled || one.canceled });
  }
  return passed;
}

/**
 * Which flows were taken: those whose target was reached next after their source; after a fork, all whose targets were reached.
 */
function taken({ shapes, edges }, path) {
  const types = new Map(shapes.map(({ id, type }) => [id, type]));
  const outgoing = new Map();
  for (const edge of edges.filter(({ type }) => type === FLOW)) {
    const source = edge.meant.getAttribute('sourceRef');
    outgoing.set(source, [...outgoing.get(source) ?? [], edge]);
  }
  const flows = new Set();
  path.forEach((from, index) => {
    if (!from.ended || from.canceled) return;
    const reached = (outgoing.get(from.element) ?? []).map(edge => [edge, path.findIndex((to, at) => at > index && to.element === edge.meant.getAttribute('targetRef'))])
      .filter(([, at]) => at >= 0).sort(([, one], [, other]) => one - other);
    const chosen = types.get(from.element) === 'exclusiveGateway' ? reached.slice(0, 1) : reached;
    chosen.forEach(([edge]) => flows.add(edge.id));
  });
  return flows;
}

function frame({ shapes, edges }) {
  const xs = [...shapes.flatMap(({ x, width }) => [x, x + width]), ...edges.flatMap(({ points }) => points.map(([x]) => x))];
  const ys = [...shapes.flatMap(({ y, height, label }) => [y, y + height, ...label ? [label.y + label.height] : []]), ...edges.flatMap(({ points }) => points.map(([, y]) => y))];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return [left, top, Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top];
}

const rank = ({ type }) => type === 'participant' ? 0 : ['lane', 'subProcess'].includes(type) ? 1 : type === 'boundaryEvent' ? 3 : 2;

function draw(shape, passed) {
  const { x, y, width, height, type, id } = shape;
  const found = passed.get(id);
  const state = !found ? 'belum' : found.now ? 'kini' : found.canceled ? 'batal' : 'lewat';
  const group = svg('g', { class: `${rank(shape) < 2 ? 'baku-wadah' : 'baku-langkah'} ${rank(shape) < 2 ? '' : state}`, 'data-element': id });
  const middle = [x + width / 2, y + height / 2];
  if (/Event$/.test(type)) {
    group.append(svg('circle', { cx: middle[0], cy: middle[1], r: width / 2, ...(type === 'endEvent' && { class: 'baku-tebal' }) }));
  } else if (/Gateway$/.test(type)) {
    group.append(svg('path', { d: `M${middle[0]} ${y}L${x + width} ${middle[1]}L${middle[0]} ${y + height}L${x} ${middle[1]}z` }));
  } else {
    group.append(svg('rect', { x, y, width, height, rx: rank(shape) < 2 && type !== 'subProcess' ? 0 : 8 }));
  }
  if (shape.name) group.append(caption(shape));
  if (found && rank(shape) >= 2 && /Task$|^task$|callActivity/.test(type)) {
    group.append(svg('text', { class: 'baku-centang', x: x + width - 5, y: y + 13, 'text-anchor': 'end' },
      `${{ lewat: '✓', kini: '●', batal: '✗' }[state]}${found.count > 1 ? ` ${found.count}×` : ''}`));
  }
  return group;
}

function caption({ x, y, width, height, type, name, label }) {
  if (['participant', 'lane'].includes(type)) {
    return svg('text', { class: 'baku-nama-lajur', 'text-anchor': 'middle', transform: `translate(${x + 19} ${y + height / 2}) rotate(-90)` }, name);
  }
  if (type === 'subProcess') return svg('text', { class: 'baku-nama-lajur', x: x + 10, y: y + 16 }, name);
  const box = label ?? (/Event$|Gateway$/.test(type) ? { x: x + width / 2 - 50, y: y + height, width: 100, height: 30 } : { x: x + 4, y: y + 4, width: width - 8, height: height - 8 });
  const tall = label ? { ...box, x: box.x - 20, width: box.width + 40, height: box.height + 20 } : box;
  const node = svg('foreignObject', tall);
  node.append(element('div', { class: label || /Event$|Gateway$/.test(type) ? 'baku-sebutan' : 'baku-nama' }, name));
  return node;
}

function connection({ points, type, name, label }, passed) {
  const kind = passed ? 'lewat' : 'biasa';
  const group = svg('g', { class: `baku-alur ${kind} ${type === FLOW ? '' : 'baku-asosiasi'}` });
  group.append(svg('polyline', { points: points.map(point => point.join(',')).join(' '), ...(type === FLOW && { 'marker-end': `url(#baku-panah-${kind})` }) }));
  if (name && label) group.append(caption({ type: 'Gateway', name, label, x: 0, y: 0, width: 0, height: 0 }));
  return group;
}
