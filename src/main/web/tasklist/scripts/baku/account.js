// The account of the mutu baku in the form of a task: what is there, where it lies, and why something is missing or late.
//   <div data-baku="mutu-baku"></div>, which the frame of the form gives, with the activity whose note it asks for too
// Every answer is kept at once; the server checks the account when the task is completed.
import { element, get, send } from '../../../../assets/baku/web/api.js';
import { afterClaim } from './claim.js';
import { beforeFinish } from './completion.js';
import { all, whenDrawn } from './drawn.js';
import { currentTask } from './open-task.js';

const PLACE = '[data-baku="mutu-baku"]';
let count = 0;
/**
 * The save that is still under way, if any.
 * @type {Promise<boolean> | undefined}
 */
let keeping;
beforeFinish(() => keeping);

/** Drawn again only when the task has another executor: what the present one has typed since must stay. */
async function show(node, taskId) {
  try {
    const view = await get(`/tasks/${taskId}/account`);
    if (node.dataset.milik === String(view.mine)) return;
    node.dataset.milik = view.mine;
    render(node, taskId, view);
  } catch (error) {
    node.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
  }
}

function render(node, taskId, view) {
  const answers = { ...view.answers };
  const status = element('p', { class: 'baku-redup', 'aria-live': 'polite' });
  const save = () => {
    update();
    status.replaceChildren('Menyimpan…');
    const turn = Promise.resolve(keeping)
      .then(() => send('PUT', `/tasks/${taskId}/account`, answers))
      .then(() => '', error => error.message)
      .then(failure => {
        const last = keeping === turn;
        if (last) keeping = undefined;
        if (failure) status.replaceChildren(element('span', { class: 'baku-galat' }, failure));
        else if (last) status.replaceChildren('Tersimpan');
        return !failure;
      });
    keeping = turn;
  };
  const off = !view.mine;
  const items = checks('Kelengkapan', 'items', view.items, answers, save, off);
  const outputs = checks('Output', 'outputs', view.outputs, answers, save, off);
  const place = field('Letak output', 'outputPlace', answers, save, off, view.evidence === 'DOCUMENT' ? '' : 'Isi bila berkasnya tidak diunggah pada tab Berkas, misalnya nama map atau lemari arsip.');
  const noItems = field('Alasan kelengkapan yang tidak ada', 'missingItemsReason', answers, save, off, 'Wajib bila ada butir yang tidak dicentang; dicatat sebagai penyimpangan.');
  const noOutput = field('Alasan output yang tidak ada', 'missingOutputsReason', answers, save, off, 'Wajib bila ada output yang tidak dicentang; dicatat sebagai penyimpangan.');
  const late = field('Alasan keterlambatan', 'latenessReason', answers, save, off, 'Wajib karena batas waktu telah lewat; dibaca atasan.');
  const followUp = field('Tindak lanjut', 'followUp', answers, save, off, 'Apa yang dilakukan agar tidak terulang.');
  const { catatan: activity } = node.dataset;
  const note = activity ? noteField(activity, view.note, text => { answers.note = text; save(); }, off) : '';
  const update = () => {
    const wanting = view.items.length > answers.items.length;
    const without = view.outputs.length > answers.outputs.length;
    noItems.hidden = !wanting;
    noOutput.hidden = !without;
    place.hidden = !answers.outputs.length || view.evidence !== 'NONE';
    late.hidden = !view.late;
    followUp.hidden = !(wanting || without || view.late);
  };
  update();
  const drawnUp = view.evidence === 'DOCUMENT' && view.outputs.length ? element('p', { class: 'baku-redup' }, 'Naskahnya dibuat sistem setelah tugas ini selesai.') : '';
  node.replaceChildren(element('section', { class: 'baku-mutu', 'aria-label': 'Mutu baku' }, [
    off ? element('p', { class: 'baku-redup' }, 'Ambil tugas ini untuk mengisi mutu bakunya.') : '',
    items, noItems, outputs, drawnUp, place, noOutput, late, followUp, note, status,
  ]));
}

function checks(title, key, stated, answers, save, off) {
  if (!stated.length) return '';
  return element('fieldset', {}, [
    element('legend', {}, title),
    ...stated.map(one => {
      const id = `baku-mutu-${++count}`;
      const box = element('input', { type: 'checkbox', id, ...(off && { disabled: '' }) });
      box.checked = answers[key].includes(one);
      box.addEventListener('change', () => {
        answers[key] = box.checked ? [...answers[key], one] : answers[key].filter(other => other !== one);
        save();
      });
      return element('div', { class: 'baku-centang' }, [box, element('label', { for: id }, one)]);
    }),
  ]);
}

function field(title, key, answers, save, off, hint) {
  const input = element(key === 'outputPlace' ? 'input' : 'textarea', { id: `baku-mutu-${++count}`, maxlength: 2000, 'data-mutu': key });
  return labelled(title, input, answers[key], text => { answers[key] = text; save(); }, off, element('small', {}, hint));
}

/** Its id ends as that of a field of the form itself would. */
const noteField = (activity, text, keep, off) => labelled('Catatan', element('textarea', { id: `baku-${activity}_catatan`, maxlength: 2000 }), text, keep, off);

function labelled(title, input, text, keep, off, ...below) {
  input.value = text;
  input.disabled = off;
  input.addEventListener('change', () => keep(input.value));
  return element('div', { class: 'baku-isian' }, [element('label', { for: input.id }, title), input, ...below]);
}

function fillAll() {
  const taskId = currentTask();
  if (!taskId) return;
  all(`${PLACE}:not([data-mutu-siap])`).forEach(node => {
    node.dataset.mutuSiap = 'ya';
    show(node, taskId);
  });
}

afterClaim(() => all(`${PLACE}[data-mutu-siap]`).forEach(node => show(node, currentTask())));

whenDrawn(fillAll);

export default [];
