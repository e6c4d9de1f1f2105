// The rules of the calendar, with the forms of the agency's administrator. Every form passes a change to `change(entry)`.
import { date, element } from '../web/api.js';
import { form } from '../web/form.js';

const WEEK = { MONDAY: 'Senin', TUESDAY: 'Selasa', WEDNESDAY: 'Rabu', THURSDAY: 'Kamis', FRIDAY: 'Jumat', SATURDAY: 'Sabtu', SUNDAY: 'Minggu' };
const SEASONS = { NORMAL: 'Biasa', RAMADAN: 'Ramadan' };
const DAYS = { REGIONAL_HOLIDAY: 'Libur daerah', DUTY_DAY: 'Hari piket (masuk kerja)', NATIONAL_HOLIDAY: 'Libur nasional', COLLECTIVE_LEAVE: 'Cuti bersama' };
const HOURS_HINT = 'misalnya 07.30-12.00, 13.00-16.00';

const time = text => text.slice(0, 5).replace(':', '.');

/** Office hours in the usual spelling: 07.30–12.00, 13.00–16.00. */
export const hoursText = day => day.breakFrom
  ? `${time(day.opens)}–${time(day.breakFrom)}, ${time(day.breakTo)}–${time(day.closes)}`
  : `${time(day.opens)}–${time(day.closes)}`;

/** Reads office hours as people write them; an empty text is a day without work. */
function readHours(text, label) {
  if (!text) return null;
  const times = [...text.matchAll(/(\d{1,2})[.:](\d{2})/g)].map(([, hour, minute]) => `${hour.padStart(2, '0')}:${minute}`);
  if (times.some(one => one > '23:59' || one.slice(3) > '59') || ![2, 4].includes(times.length)) {
    throw new Error(`${label}: tulis jam kerja ${HOURS_HINT}.`);
  }
  return times.length === 2 ? { opens: times[0], closes: times[1] }
    : { opens: times[0], breakFrom: times[1], breakTo: times[2], closes: times[3] };
}

export function changeForms(view, change) {
  const remove = entry => {
    const button = element('button', { type: 'button' }, 'Hapus');
    button.addEventListener('click', () => change({ ...entry, remove: true }).catch(problem =>
      button.after(element('span', { class: 'baku-galat', role: 'alert' }, problem.message))));
    return button;
  };
  return [days(view, change, remove), ramadan(view, change, remove), hours(view, change, remove), decree(view, change, remove)];
}

const section = (title, rows, text, node) => element('section', {}, [
  element('h2', {}, title),
  rows.length ? element('ul', { class: 'baku-aturan' }, rows.map(row => element('li', {}, row)))
    : element('p', { class: 'baku-kosong' }, 'Belum ada.'),
  element('details', { class: 'baku-butir' }, [element('summary', {}, text), node]),
]);

const days = (view, change, remove) => section('Hari libur dan hari piket', view.special.map(one => [
  `${date(one.day)} · ${DAYS[one.kind]} · ${one.name}${one.hours ? ` · ${hoursText(one.hours)}` : ''} `,
  remove({ subject: 'days', day: one.day, kind: one.kind }),
]), 'Tambah atau ubah hari', form({
  fields: [
    { key: 'day', label: 'Tanggal', kind: 'date', required: true },
    { key: 'until', label: 'Sampai dengan', kind: 'date' },
    { key: 'kind', label: 'Jenis', kind: 'choice', options: DAYS, required: true },
    { key: 'name', label: 'Nama', required: true },
    { key: 'hours', label: `Jam kerja hari piket, ${HOURS_HINT}` },
  ],
  action: 'Lihat akibatnya',
  save: values => change({ subject: 'days', ...values, hours: readHours(values.hours, 'Hari piket') }),
}));

const ramadan = (view, change, remove) => section('Ramadan', view.ramadans.map(one => [
  `${date(one.firstDay)} sampai ${date(one.lastDay)} · ${one.basis ?? 'belum ditetapkan, jam kerja biasa tetap berlaku'} `,
  remove({ subject: 'ramadan', firstDay: one.firstDay }),
]), 'Tambah atau tetapkan Ramadan', form({
  fields: [
    { key: 'firstDay', label: '1 Ramadan', kind: 'date', required: true },
    { key: 'lastDay', label: 'Hari terakhir', kind: 'date', required: true },
    { key: 'basis', label: 'Dasar penetapan; tanpa dasar, jam Ramadan belum berlaku' },
  ],
  action: 'Lihat akibatnya',
  save: values => change({ subject: 'ramadan', ...values }),
}));

function hours(view, change, remove) {
  const present = view.hours.filter(one => one.season === 'NORMAL').at(-1);
  return section('Jam kerja', view.hours.map(one => [
    `${SEASONS[one.season]}, berlaku sejak ${date(one.validFrom)} · ${one.basis} · ${Object.entries(WEEK)
      .filter(([day]) => one.week[day]).map(([day, name]) => `${name} ${hoursText(one.week[day])}`).join('; ')} `,
    remove({ subject: 'hours', season: one.season, validFrom: one.validFrom }),
  ]), 'Tetapkan jam kerja baru', form({
    fields: [
      { key: 'season', label: 'Musim', kind: 'choice', options: SEASONS, required: true },
      { key: 'validFrom', label: 'Mulai berlaku', kind: 'date', required: true },
      { key: 'basis', label: 'Dasar', required: true },
      ...Object.entries(WEEK).map(([day, name]) => ({ key: day, label: name, value: present?.week[day] ? hoursText(present.week[day]) : '' })),
    ],
    action: 'Lihat akibatnya',
    save: ({ season, validFrom, basis, ...week }) => change({ subject: 'hours', season, validFrom, basis,
      week: Object.fromEntries(Object.entries(week).map(([day, text]) => [day, readHours(text, WEEK[day])])) }),
  }));
}

const decree = (view, change, remove) => section('Keputusan bersama', view.decree ? [[`${view.year} · ${view.decree} `,
  remove({ subject: 'decree', year: view.year })]] : [], 'Isi nomor keputusan bersama', form({
  fields: [
    { key: 'year', label: 'Tahun', kind: 'number', value: view.year, required: true },
    { key: 'numbers', label: 'Nomor', required: true },
  ],
  action: 'Lihat akibatnya',
  save: values => change({ subject: 'decree', ...values }),
}));
