// The running figures of an activity, for the diagrams in Cockpit and the SOP sheet.
import { element, get } from './api.js';

/* A sign beside each colour, for those who do not tell colours apart. */
export const COMPLIANCE = {
  GOOD: ['✓', 'Tepat waktu 90% atau lebih', 'baku-baik'],
  FAIR: ['!', 'Tepat waktu 70% sampai di bawah 90%', 'baku-cukup'],
  POOR: ['✗', 'Tepat waktu di bawah 70%', 'baku-buruk'],
};
const UNKNOWN = ['–', 'Belum ada angka', 'baku-tanpa'];
const number = value => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });

export const ofDefinition = definitionId => get(`/supervision/${encodeURIComponent(definitionId)}/activities`);
export const compliance = of => COMPLIANCE[of] ?? UNKNOWN;

/** Working minutes, short. */
export const minutes = value => value === null || value === undefined ? '–' : value < 120 ? `${number(value)} menit` : `${number(value / 60)} jam`;

/** Without what runs and is late in other cases. */
export const figuresAlone = badge => ({ ...badge, running: null, late: null });

/** The whole in words. */
export function inWords({ running, late, finished, onTimePercent, median, medianPercent, standard, provisional }) {
  const measured = finished
    ? `12 bulan terakhir: selesai ${number(finished)}`
      + (onTimePercent === null ? ', tanpa waktu baku' : `, tepat waktu ${number(onTimePercent)}%`)
      + `, median ${minutes(median)}` + (medianPercent === null ? '' : ` (${number(medianPercent)}% dari waktu baku ${standard}${provisional ? ', sementara' : ''})`)
    : '12 bulan terakhir: belum ada yang selesai';
  return running === null ? `${measured}.` : `Berjalan ${number(running)}, terlambat ${number(late)}. ${measured}.`;
}

/** The marks: what runs and what is late, then the median against the standard in the colour of compliance. */
export function marks(badge) {
  const [sign, , color] = compliance(badge.compliance);
  return element('span', { class: 'baku-lencana', title: inWords(badge), role: 'img', 'aria-label': inWords(badge) }, [
    ...badge.running ? [element('span', { class: 'baku-jalan' }, `▸ ${number(badge.running)}`)] : [],
    ...badge.late ? [element('span', { class: 'baku-lambat' }, `⚠ ${number(badge.late)}`)] : [],
    element('span', { class: color }, badge.finished ? `${sign} ${minutes(badge.median)}${badge.standard ? ` / ${badge.standard}` : ''}` : '– belum ada angka'),
  ]);
}

export const legend = () => element('ul', { class: 'baku-lencana-legenda' }, [
  ['baku-jalan', '▸ 2', 'berjalan'], ['baku-lambat', '⚠ 1', 'terlambat'],
  ...[...Object.values(COMPLIANCE), UNKNOWN].map(([sign, words, color]) => [color, sign, words]),
].map(([color, sign, words]) => element('li', {}, [element('span', { class: color }, sign), ` ${words}`])));
