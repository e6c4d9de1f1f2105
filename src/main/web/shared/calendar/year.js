// A year at a glance: twelve months, each day coloured by its kind. It is one tab stop; the arrow keys go from day to day, and
// a description of the day is shown below the legend.
import { element } from '../web/api.js';
import { hoursText } from './forms.js';

export const KINDS = {
  NATIONAL_HOLIDAY: { label: 'Libur nasional', mark: 'L' },
  COLLECTIVE_LEAVE: { label: 'Cuti bersama', mark: 'C' },
  REGIONAL_HOLIDAY: { label: 'Libur daerah', mark: 'D' },
  DUTY_DAY: { label: 'Hari piket', mark: 'P' },
};
const FASTING = { label: 'Ramadan', mark: 'R' };
const FREE = { label: 'Tidak ada jam kerja', mark: '' };
const WORK = { label: 'Hari kerja', mark: '' };
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const WEEKDAYS = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'];
const NAME = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });

const date = day => new Date(`${day.day}T00:00:00Z`);
const kindOf = day => day.special ? { ...KINDS[day.special.kind], style: day.special.kind }
  : !day.hours ? { ...FREE, style: 'FREE' } : day.fasting ? { ...FASTING, style: 'RAMADAN' } : { ...WORK, style: 'WORK' };

const describe = day => `${NAME.format(date(day))}: ${kindOf(day).label}${day.special ? `, ${day.special.name}` : ''}`
  + (day.hours ? `, ${hoursText(day.hours)}` : '');

export function yearGrid(days) {
  const told = element('p', { class: 'baku-hari-ini', 'aria-live': 'polite' }, ' ');
  const cells = days.map(day => element('button', { type: 'button', class: 'baku-hari', tabindex: '-1',
    'data-jenis': kindOf(day).style, 'aria-label': describe(day) },
  [element('span', {}, String(date(day).getUTCDate())), element('small', { 'aria-hidden': 'true' }, kindOf(day).mark)]));
  cells[0].tabIndex = 0;
  const months = new Map();
  days.forEach((day, i) => months.set(date(day).getUTCMonth(), [...(months.get(date(day).getUTCMonth()) ?? []), i]));
  const grid = element('div', { class: 'baku-tahun', role: 'group', 'aria-label': 'Hari-hari sepanjang tahun' },
    [...months.values()].map(indices => month(indices, days, cells)));
  const tell = target => { const i = cells.indexOf(target.closest('.baku-hari')); if (i >= 0) told.replaceChildren(describe(days[i])); };
  grid.addEventListener('focusin', event => tell(event.target));
  grid.addEventListener('mouseover', event => tell(event.target));
  grid.addEventListener('keydown', event => {
    const from = cells.indexOf(document.activeElement);
    const to = cells[from + (STEPS[event.key] ?? 0)];
    if (from < 0 || !STEPS[event.key] || !to) return;
    event.preventDefault();
    cells[from].tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  });
  return element('section', { 'aria-label': 'Kalender setahun' }, [legend(), told, grid]);
}

function month(indices, days, cells) {
  const lead = (date(days[indices[0]]).getUTCDay() + 6) % 7;
  const slots = [...Array(lead).fill(null), ...indices.map(i => cells[i])];
  const weeks = [];
  for (let i = 0; i < slots.length; i += 7) weeks.push(slots.slice(i, i + 7));
  return element('table', { class: 'baku-bulan' }, [
    element('caption', {}, MONTH.format(date(days[indices[0]]))),
    element('thead', {}, element('tr', {}, WEEKDAYS.map(name => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, weeks.map(week => element('tr', {}, week.map(cell => element('td', {}, cell ?? ''))))),
  ]);
}

const legend = () => element('ul', { class: 'baku-legenda' }, Object.entries(
  { ...KINDS, RAMADAN: FASTING, FREE, WORK },
).map(([style, { label, mark }]) => element('li', {}, [
  element('span', { class: 'baku-hari', 'data-jenis': style, 'aria-hidden': 'true' }, element('small', {}, mark)),
  mark ? `${label} (${mark})` : label,
])));
