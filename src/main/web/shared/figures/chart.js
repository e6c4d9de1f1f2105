// A year's finished activities as bars, month by month. The table beside it has the same figures.
import { svg } from '../web/api.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [680, 200, 44, 24, 14];
/** @type {[string, string, (month: any) => number][]} */
export const PARTS = [
  ['tepat', 'Tepat waktu', month => month.firm.onTime],
  ['terlambat', 'Terlambat', month => month.firm.late],
  ['tanpa', 'Tanpa waktu baku', month => month.firm.finished - month.firm.measured],
  ['sementara', 'Waktu baku sementara', month => month.provisional?.finished ?? 0],
];
const SHORT = new Intl.DateTimeFormat('id-ID', { month: 'short', timeZone: 'UTC' });

/** @param months of one year; months without figures are missing */
export function chart(months, year, label) {
  const sums = months.map(month => PARTS.reduce((sum, [, , of]) => sum + of(month), 0));
  const most = Math.max(1, ...sums);
  const top = nice(most);
  const height = count => count / top * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT - 8) / 12;
  const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'baku-grafik', role: 'img', 'aria-label': label });
  for (const mark of [0, top / 2, top]) {
    const y = HEIGHT - BOTTOM - height(mark);
    drawing.append(svg('line', { x1: LEFT, x2: WIDTH - 8, y1: y, y2: y }), text(LEFT - 6, y + 4, mark.toLocaleString('id-ID'), 'end'));
  }
  for (let index = 0; index < 12; index += 1) {
    const x = LEFT + index * step;
    drawing.append(text(x + step / 2, HEIGHT - 8, SHORT.format(Date.UTC(year, index, 1)), 'middle'));
    const month = months.find(one => Number(one.month.slice(5, 7)) === index + 1);
    let y = HEIGHT - BOTTOM;
    for (const [name, title, of] of month ? PARTS : []) {
      const tall = height(of(month));
      y -= tall;
      if (tall > 0) {
        const bar = svg('rect', { class: name, x: x + step * 0.18, width: step * 0.64, y, height: tall });
        bar.append(svg('title', {}, `${title}: ${of(month).toLocaleString('id-ID')}`));
        drawing.append(bar);
      }
    }
  }
  return drawing;
}

/** The smallest of 2, 4, 10, 20, 40, 100 … that is not below the count. */
function nice(count) {
  for (let unit = 1; ; unit *= 10) {
    const found = [2, 4, 10].map(step => step * unit).find(value => value >= count);
    if (found) return found;
  }
}

const text = (x, y, content, anchor) => svg('text', { x, y, 'text-anchor': anchor }, content);
