// The state of a task's time in words: "sisa 2 jam 10 menit kerja", "lewat 3 jam kerja", "dijeda".
import { dateTime, element } from '../web/api.js';
import { workingTime } from '../pause/pauses.js';

export function timeText({ state, due, minutes, party }) {
  if (state === 'PAUSED') return `dijeda, menunggu ${party}${minutes === null ? '' : `; sisa ${workingTime(minutes)}`}`;
  if (!due) return 'tanpa batas waktu';
  return state === 'LATE' ? `lewat ${workingTime(minutes)}` : `sisa ${workingTime(minutes)}`;
}

/** The due date and the time left; red when it is late. */
export const timeNode = time => element('span', {}, [
  ...time.due ? [`${dateTime(time.due)} · `] : [],
  element('strong', { class: `baku-waktu baku-waktu-${time.state.toLowerCase()}` }, timeText(time)),
]);
