// Draws the flowchart of an SOP sheet over its table: the symbols are in the executors' cells, the arrows on top of them.
import { element, svg } from '../web/api.js';

const NAMES = { TERMINATOR: 'Mulai atau selesai', PROCESS: 'Pelaksanaan', DECISION: 'Keputusan' };

/** The symbol of a step in an executor's cell, with words for people who cannot see the arrows. */
export function symbol({ shape, arrows }, executor, rows) {
  const words = arrows.map(({ to, label }) => `${label ? `${label}: ` : ''}${to === null ? 'selesai' : `ke nomor ${rows[to].number}`}`);
  return element('span', { class: `baku-simbol baku-${shape.toLowerCase()}`, role: 'img',
    'aria-label': [`${NAMES[shape]} oleh ${executor}`, ...words].join('; ') });
}

/** Draws the arrows again for the present size of the table. */
export function drawFlow(table, { steps }) {
  const frame = table.parentElement;
  frame.querySelector('svg')?.remove();
  const origin = table.getBoundingClientRect();
  const boxes = [...table.tBodies[0].rows].map(row => [...row.querySelectorAll('.baku-simbol')].map(node => {
    const box = node.getBoundingClientRect();
    return { left: box.left - origin.left, right: box.right - origin.left, top: box.top - origin.top, bottom: box.bottom - origin.top,
      x: (box.left + box.right) / 2 - origin.left, y: (box.top + box.bottom) / 2 - origin.top };
  }));
  const drawing = svg('svg', { class: 'baku-panah', width: origin.width, height: origin.height, 'aria-hidden': 'true' });
  const head = svg('marker', { id: 'baku-kepala-panah', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' });
  head.append(svg('path', { d: 'M0 0L8 4L0 8z' }));
  drawing.append(head);
  let aside = 0;
  steps.forEach(({ arrows }, row) => arrows.filter(({ to }) => to !== null).forEach(({ to, label }) => {
    for (const from of boxes[row]) {
      for (const target of boxes[to]) {
        const next = to === row + 1;
        const [d, at] = next ? down(from, target) : around(from, target, aside);
        drawing.append(svg('path', { d, 'marker-end': 'url(#baku-kepala-panah)' }));
        if (label) drawing.append(text(label, at));
      }
    }
    if (to !== row + 1) aside += 1;
  }));
  frame.append(drawing);
}

/** @returns {[string, { x: number, y: number }]} */
const down = (from, to) => {
  const middle = (from.bottom + to.top) / 2;
  return [`M${from.x} ${from.bottom}V${middle}H${to.x}V${to.top}`, { x: from.x + 4, y: from.bottom + 12 }];
};

/**
 * An arrow to a distant row leaves at the side, runs along the columns' edge, and enters at the side.
 * @returns {[string, { x: number, y: number }]}
 */
const around = (from, to, aside) => {
  const edge = Math.max(from.right, to.right) + 10 + (aside % 3) * 5;
  return [`M${from.right} ${from.y}H${edge}V${to.y}H${to.right}`, { x: from.right + 3, y: from.y - 4 }];
};

const text = (label, { x, y }) => svg('text', { x, y }, label);
