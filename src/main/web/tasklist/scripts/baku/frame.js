// The frame around the form of every task. Before the form: what is to be done, and the documents. After it: the drafts, the
// signature, and the account with the note. A part for which the form itself has a place is put there instead.
import { element, get } from '../../../../assets/baku/web/api.js';
import { all, whenDrawn } from './drawn.js';
import { currentTask } from './open-task.js';
import { fields, schema } from './typed.js';

const PLACE = 'baku-bingkai';
let count = 0;

const group = (label, content) => {
  const id = `${PLACE}-${++count}`;
  return element('div', { class: 'fjs-form-field fjs-form-field-group fjs-form-field-grouplike fjs-outlined', role: 'group', 'aria-labelledby': id }, [
    element('span', { class: 'fjs-form-field-label', id }, label),
    element('div', { class: 'baku-bingkai-isi' }, content),
  ]);
};

const place = (baku, text, data = {}) => element('div', { 'data-baku': baku, ...data }, text);

const term = (title, text) => [element('strong', {}, `${title}:`), ` ${text}`];

function head({ wording, caseNumber, standard, output, remark, note }) {
  const facts = { Kasus: caseNumber, 'Waktu baku': standard, Output: output };
  return element('div', { class: 'baku-bingkai-kepala' }, [
    element('h4', {}, wording),
    element('div', {}, Object.entries(facts).flatMap(([title, text], i) => [...i ? [' · '] : [], ...term(title, text)])),
    ...remark ? [element('div', {}, term('Keterangan', remark))] : [],
    ...note ? [element('div', {}, term('Catatan Baku', note))] : [],
  ]);
}

const before = (frame, has) => [
  ...has('mutu.uraian') ? [] : [head(frame)],
  ...has('data-baku="naskah"') ? [] : [group('Naskah', place('naskah', 'Memuat naskah…'))],
];

function after({ activity, drafts, signs }, has, keys) {
  const offered = drafts.filter(kind => !has(`data-naskah="${kind}"`));
  const note = keys.includes(`${activity}.catatan`) ? {} : { 'data-catatan': activity };
  return [
    ...offered.length ? [group('Konsep naskah', offered.map(kind => place('konsep', 'Memuat konsep…', { 'data-naskah': kind })))] : [],
    ...signs && !has('data-baku="tanda-tangan"') ? [group('Tanda tangan', place('tanda-tangan', 'Memuat naskah…'))] : [],
    ...has('data-baku="mutu-baku"') ? [] : [group('Penyelesaian', place('mutu-baku', 'Memuat mutu baku…', note))],
  ];
}

async function surround(form, taskId) {
  const [frame, components] = await Promise.all([get(`/tasks/${taskId}/frame`), schema(taskId)]);
  const texts = fields(components).map(one => `${one.text ?? ''}${one.content ?? ''}`).join('');
  const has = text => texts.includes(text);
  if (!form.isConnected || currentTask() !== taskId) return;
  form.before(element('div', { class: PLACE }, before(frame, has)));
  form.after(element('div', { class: PLACE }, after(frame, has, fields(components).map(one => one.key))));
}

function surroundAll() {
  const taskId = currentTask();
  if (!taskId) return;
  all('.task-details .fjs-container .fjs-form:not([data-bingkai])').forEach(form => {
    form.dataset.bingkai = taskId;
    surround(form, taskId).catch(error => form.before(element('p', { class: 'baku-galat', role: 'alert' }, error.message)));
  });
}

whenDrawn(surroundAll);

export default [];
