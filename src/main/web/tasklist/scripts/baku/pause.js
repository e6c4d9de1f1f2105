// Pauses in Tasklist: the bar above a task's form, with the entries to pause and resume, and the mark on the card.
import { date, dateTime, element, get, send, url } from '../../../../assets/baku/web/api.js';
import { form } from '../../../../assets/baku/web/form.js';
import { workingTime } from '../../../../assets/baku/pause/pauses.js';
import { afterClaim } from './claim.js';
import { first, whenDrawn } from './drawn.js';
import { currentTask } from './open-task.js';

const PLACE = 'baku-jeda';
const FRESH = 5000;

let marks = null;
/** The paused tasks of all cards, read with one call. */
function pausedTasks() {
  if (!marks || Date.now() - marks.at > FRESH) marks = { at: Date.now(), rows: get('/pauses/tasks').catch(() => []) };
  return marks.rows;
}

async function show(node, taskId) {
  try {
    render(node, taskId, await get(`/tasks/${taskId}/pause`));
  } catch {
    node.replaceChildren(); // the task is completed, or the user may not see it: there is nothing to pause
  }
}

function render(node, taskId, view) {
  const again = next => {
    marks = null;
    render(node, taskId, next);
    node.querySelector('[role="status"]')?.focus();
  };
  node.replaceChildren(...[view.present ? paused(view, taskId, again) : view.mayChange ? running(view, taskId, again) : [], history(view)].flat());
}

const paused = ({ present, mayChange }, taskId, again) => element('section', { class: 'baku-jeda-kini', 'aria-label': 'Jeda', role: 'status', tabindex: '-1' }, [
  element('div', {}, [
    element('strong', {}, `Dijeda sejak ${dateTime(present.since)}`),
    ` menunggu ${present.party}. `,
    element('span', { class: present.overrun ? 'baku-lewat' : '' }, present.overrun ? `Melewati perkiraan (${date(present.expected)}).` : `Diperkirakan sampai ${date(present.expected)}.`),
  ]),
  element('div', {}, `Alasan: ${present.reason}`),
  element('div', {}, ['Bukti: ', evidence(present)]),
  element('div', { class: 'baku-redup' }, `${left(present)} Selama dijeda tugas tidak dapat diselesaikan.`),
  ...mayChange ? [resumeButton(taskId, again)] : [],
]);

const left = ({ minutesLeft }) => minutesLeft === null ? 'Batas waktu sudah lewat, atau tidak ada; keterlambatan tetap dihitung.' : `Sisa waktu baku ${workingTime(minutesLeft)}.`;

const evidence = ({ evidenceFile, evidencePlace }) => [
  ...evidenceFile ? [element('a', { href: url(`/naskah/${evidenceFile}`), target: '_blank', rel: 'noopener' }, 'berkas')] : [],
  ...evidenceFile && evidencePlace ? [', '] : [],
  evidencePlace ?? '',
];

function resumeButton(taskId, again) {
  const error = element('span', { class: 'baku-galat', role: 'alert' });
  const button = element('button', { type: 'button', class: 'btn btn-primary' }, 'Lanjutkan');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      again(await send('DELETE', `/tasks/${taskId}/pause`));
    } catch (problem) {
      error.replaceChildren(problem.message);
      button.disabled = false;
    }
  });
  return element('div', { class: 'baku-jeda-aksi' }, [button, error]);
}

const running = (view, taskId, again) => element('details', { class: 'baku-jeda-isian' }, [
  element('summary', {}, 'Jeda: menunggu pihak luar'),
  element('p', { class: 'baku-redup' }, 'Selama dijeda waktu baku berhenti; sisanya berjalan lagi setelah dilanjutkan. Jeda terlihat oleh atasan dan pengawas.'),
  form({
    fields: [
      { key: 'party', label: 'Pihak yang ditunggu', required: true },
      { key: 'expected', label: 'Perkiraan selesai', kind: 'date', required: view.needsDay },
      { key: 'reason', label: 'Alasan', kind: 'long', required: true },
      { key: 'evidenceFile', label: 'Bukti: unggah berkas', kind: 'file', upload: `/tasks/${taskId}/naskah`, title: 'Bukti jeda' },
      { key: 'evidencePlace', label: 'atau di mana bukti disimpan' },
    ],
    action: 'Jeda tugas ini',
    save: async values => again(await send('POST', `/tasks/${taskId}/pause`, values)),
  }),
]);

const history = ({ earlier }) => !earlier.length ? [] : element('details', { class: 'baku-jeda-lalu' }, [
  element('summary', {}, `Jeda sebelumnya (${earlier.length})`),
  element('ul', {}, earlier.map(row => element('li', {}, `${dateTime(row.since)} sampai ${dateTime(row.ended)} (${workingTime(row.minutes)}), menunggu ${row.party}: ${row.reason}`))),
]);

/** Puts the bar above the form of the open task; a start form has no task yet. */
function place() {
  const taskId = currentTask();
  const anchor = first('.task-details .tab-content');
  if (!taskId || !anchor) return;
  const present = first(`.${PLACE}`);
  if (present?.dataset.tugas === taskId && present.isConnected) return;
  present?.remove();
  const node = element('div', { class: PLACE, 'data-tugas': taskId });
  anchor.prepend(node);
  show(node, taskId);
}

afterClaim(() => {
  const node = first(`.${PLACE}`);
  if (node && !node.querySelector('details[open]')) show(node, node.dataset.tugas);
});

whenDrawn(place);

export default [{
  id: 'baku.jeda.kartu',
  pluginPoint: 'tasklist.card',
  priority: 90,
  async render(node, { taskId }) {
    const mark = (await pausedTasks()).find(one => one.taskId === taskId);
    if (mark) node.append(element('div', { class: mark.overrun ? 'baku-jeda-kartu baku-lewat' : 'baku-jeda-kartu' },
      `Dijeda, menunggu ${mark.party}${mark.overrun ? ' · melewati perkiraan' : ''}`));
  },
}];
