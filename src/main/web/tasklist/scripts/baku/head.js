// The head of every task, above its tabs: the case, the executor, the due date, and the act before.
import { dateTime, element, get } from '../../../../assets/baku/web/api.js';
import { timeNode } from '../../../../assets/baku/worklist/task-time.js';
import { first, whenDrawn } from './drawn.js';
import { currentTask } from './open-task.js';

const PLACE = 'baku-kepala-tugas';
const FRESH = 60000;
const claimButton = () => first('.task-details button.claim');

async function show(node, taskId) {
  try {
    const summary = await get(`/tasks/${taskId}/summary`);
    if (!node.isConnected) return;
    node.replaceChildren(head(summary));
    if (summary.executor) node.dataset.diambil = 'ya'; // set so that a user who unclaims the task does not get it again at once
    if (summary.single && !node.dataset.diambil) claim(node);
  } catch {
    node.replaceChildren(); // the task is completed, or the user may not see it
  }
}

/**
 * A user who alone holds the role claims the task by opening it. Tasklist's own button is clicked, so that all parts of
 * Tasklist notice.
 */
function claim(node) {
  const button = claimButton();
  if (!button) return;
  node.dataset.diambil = 'ya';
  button.click();
}

const head = ({ caseNumber, subject, origin, sop, role, executor, standard, time, before }) => element('section', { 'aria-label': 'Ringkasan tugas' }, [
  element('div', { class: 'baku-kepala-kasus' }, [
    element('strong', {}, [caseNumber, subject].filter(Boolean).join(' · ')),
    element('span', { class: 'baku-redup' }, [sop, origin && `dari ${origin}`].filter(Boolean).join(' · ')),
  ]),
  element('dl', {}, [
    ...term('Batas waktu', timeNode(time)),
    ...term('Waktu baku', standard || '–'),
    ...term('Pelaksana', executor ? `${executor}, ${role}` : `${role} (belum diambil)`),
    ...before ? term('Sebelumnya', [`${before.activity.replace(/\s+/g, ' ')}, ${before.executor}, ${dateTime(before.at)}`,
      ...before.note ? [element('q', {}, before.note)] : []]) : [],
  ]),
]);

const term = (title, content) => [element('div', {}, [element('dt', {}, title), element('dd', {}, content)])];

/** The holder as shown on the page: when it changes, the head is read again. */
const holder = () => claimButton() ? 'belum diambil' : first('.task-details .assignee')?.textContent.trim() ?? '';

function place() {
  const taskId = currentTask();
  const anchor = first('.task-details .task-card .tabbed-content');
  if (!taskId || !anchor) return;
  const present = first(`.${PLACE}`);
  if (present?.dataset.tugas === taskId) {
    if (present.dataset.pemegang === holder()) return;
    present.dataset.pemegang = holder();
    show(present, taskId);
    return;
  }
  present?.remove();
  const node = element('div', { class: PLACE, 'data-tugas': taskId, 'data-pemegang': holder() });
  anchor.before(node);
  show(node, taskId);
}

whenDrawn(place);
setInterval(() => {
  const node = first(`.${PLACE}`);
  if (node && document.visibilityState === 'visible') show(node, node.dataset.tugas);
}, FRESH);

export default [];
