// Progress of documents made one for each person; asks again until all are done.
import { element, get } from '../web/api.js';

const PAUSE = 2000;

/**
 * Shows in the node the progress that the path answers; `done` is called once, when a series that was in progress has ended.
 */
export async function showProgress(node, path, done = () => {}) {
  let seen = false;
  for (;;) {
    const series = await get(path).catch(() => []);
    node.replaceChildren(...series.map(bar));
    if (!series.length) break;
    seen = true;
    await new Promise(resolve => setTimeout(resolve, PAUSE));
    if (!node.isConnected) return;
  }
  if (seen) done();
}

const bar = ({ name, done, all, failed }) => element('div', { class: 'baku-kemajuan', role: 'status' }, [
  element('p', {}, [element('strong', {}, name), `: ${done} dari ${all} selesai`,
    ...(failed ? [`; ${failed} belum berhasil dan dicoba lagi`] : [])]),
  element('progress', { max: String(all), value: String(done), 'aria-label': name }),
]);
