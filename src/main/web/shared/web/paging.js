// Lists of which the server sends one page at a time.
import { element } from './api.js';

/** The search as part of an address, without empty values. */
export const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')).toString();

/** Links to the previous and the next page. */
export function turning(asked, more, go) {
  const page = Number(asked.page ?? 0);
  const link = (step, words) => {
    const node = element('button', { type: 'button' }, words);
    node.addEventListener('click', () => go({ ...asked, page: page + step || '' }));
    return node;
  };
  return element('p', { class: 'baku-aksi' }, [...page ? [link(-1, 'Halaman sebelumnya')] : [], ...more ? [link(1, 'Halaman berikutnya')] : []]);
}
