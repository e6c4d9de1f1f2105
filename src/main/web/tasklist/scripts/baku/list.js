// The task list: the most urgent first, and on each card the case and its subject.
import { element } from '../../../../assets/baku/web/api.js';

const CREATED = '[{"sortBy":"created","sortOrder":"desc"}]';
const DUE = '[{"sortBy":"dueDate","sortOrder":"asc"}]';

/** Tasklist begins with the order of creation, and writes it into the address without an event; it is replaced once. */
const waiting = setInterval(() => {
  const [path, query] = window.location.hash.split('?');
  const search = new URLSearchParams(query);
  if (path !== '#/' || !search.has('sorting')) return;
  clearInterval(waiting);
  if (search.get('sorting') !== CREATED) return;
  search.set('sorting', DUE);
  window.location.hash = `${path}?${search}`;
}, 200);

export default [{
  id: 'baku.kasus',
  pluginPoint: 'tasklist.card',
  priority: 100,
  async render(node, { api, taskId }) {
    const response = await fetch(`${api.engineApi}/task/${taskId}/localVariables/mutu?deserializeValue=false`);
    if (!response.ok) return;
    const { kasus, pokok, asal } = JSON.parse((await response.json()).value);
    node.append(element('div', { class: 'baku-kartu' }, [kasus, pokok, asal && `dari ${asal}`].filter(Boolean).join(' · ')));
  },
}];
