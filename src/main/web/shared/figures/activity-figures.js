// The running figures of an activity, for the diagrams in Cockpit and the SOP sheet.
import { element, get } from '../web/api.js';

/* A sign beside each colour, for people who cannot distinguish colours. */
export const COMPLIANCE = {
  GOOD: ['✓', 'Tepat waktu 90% atau lebih', 'baku-baik'],
  FAIR: ['!', 'Tepat waktu 70% sampai di bawah 90%', 'baku-cukup'],
  POOR: ['✗', 'Tepat waktu di bawah 70%', 'baku-buruk'],
};
const UNKNOWN = ['–', 'Belum ada angka', 'baku-tanpa'];
const number = value => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });

export const ofDefinition = definitionId => get(`/supervision/${encodeURIComponent(definitionId)}/activities`);
export const compliance = of => COMPLIANCE[of] ?? UNKNOWN;

/** Working minutes in a short form. */
export const minutes = value => value === null || value === undefined ? '–' : value < 120 ? `${number(value)} menit` : `${number(value / 60)} jam`;

/** The figures without the numbers of running and late cases, which do not belong on a single case. */
export const figuresAlone = badge => ({ ...badge, running: null, late: null });

/** All figures of an activity in a sentence. */
export function inWords({ running, late, finished, onTimePercent, median, medianPercent, standard, provisional }) {
  const measured = finished
    ? `12 bulan terakhir: selesai ${number(finished)}`
      + (onTimePercent === null ? ', tanpa waktu baku' : `, tepat waktu ${number(onTimePercent)}%`)
      + `, median ${minutes(median)}` + (medianPercent === null ? '' : ` (${number(medianPercent)}% dari waktu baku ${standard}${provisional ? ', sementara' : ''})`)
    : '12 bulan terakhir: belum ada yang selesai';
  return running === null ? `${measured}.` : `Berjalan ${number(running)}, terlambat ${number(late)}. ${measured}.`;
}

/**
 * The marks of an activity: running and late cases, then the median against the standard, in the colour of compliance.
 * @param short for diagrams: the median as a percentage of the standard, which fits the width of an activity
 */
export function marks(badge, short = false) {
  const [sign, , color] = compliance(badge.compliance);
  const median = short && badge.medianPercent !== null ? `${number(badge.medianPercent)}%` : `${minutes(badge.median)}${badge.standard ? ` / ${badge.standard}` : ''}`;
  return element('span', { class: `baku-lencana${short ? ' baku-ringkas' : ''}`, title: inWords(badge), role: 'img', 'aria-label': inWords(badge) }, [
    ...badge.running || badge.late ? [element('b', {}, [
      ...badge.running ? [element('span', { class: 'baku-jalan' }, `▸ ${number(badge.running)}`)] : [],
      ...badge.late ? [element('span', { class: 'baku-lambat' }, `⚠ ${number(badge.late)}`)] : [],
    ])] : [],
    ...badge.finished || !short ? [element('b', {}, element('span', { class: color }, badge.finished ? `${sign} ${median}` : '– belum ada angka'))] : [],
  ]);
}

/** The legend of the marks on a diagram. */
export const legend = () => element('ul', { class: 'baku-lencana-legenda' }, [
  ['baku-jalan', '▸ 2', 'berjalan'], ['baku-lambat', '⚠ 1', 'terlambat'],
  ...Object.values(COMPLIANCE).map(([sign, words, color]) => [color, `${sign} 80%`, `median, persen dari waktu baku. ${words}`]),
  [UNKNOWN[2], '– 5 menit', 'median; tanpa waktu baku'],
].map(([color, sign, words]) => element('li', {}, [element('span', { class: color }, sign), ` ${words}`])));
