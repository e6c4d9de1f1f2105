// Documents made one for each person: how many are done, asked again until all are.
import { element, get } from '../web/api.js';

const PAUSE = 2000;

/** Shows in the node what the path answers; `done` is called once when a series that was seen has come to its end. */
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
