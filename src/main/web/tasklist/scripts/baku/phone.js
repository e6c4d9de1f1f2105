// On a phone Tasklist shows either its list or the open task; keyboard users can skip to the form.
import { element } from '../../../../assets/baku/web/api.js';
import { first, whenDrawn } from './drawn.js';

const OPEN = 'baku-tugas-terbuka';
const hasTask = () => /[?&]task=[^&]/.test(window.location.hash);

function backToList() {
  const [path, query] = window.location.hash.split('?');
  const search = new URLSearchParams(query);
  search.delete('task');
  search.delete('detailsTab');
  window.location.hash = `${path}?${search}`;
}

function show() {
  if (document.body.classList.contains(OPEN) === hasTask()) return;
  document.body.classList.toggle(OPEN);
  window.scrollTo(0, 0);
}

function skip(event) {
  event.preventDefault();
  const target = first('.task-details .tab-content') ?? first('.tasks-list');
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

function place() {
  if (!first('.baku-lompat')) {
    const link = element('a', { href: '', class: 'baku-lompat' }, 'Lompat ke formulir');
    link.addEventListener('click', skip);
    document.body.prepend(link);
  }
  const column = first('.task-details > .three-cols-layout-cell.content');
  if (!column || column.querySelector('.baku-kembali')) return;
  const back = element('button', { type: 'button', class: 'btn btn-link baku-kembali' }, '← Daftar tugas');
  back.addEventListener('click', backToList);
  column.prepend(back);
}

window.addEventListener('hashchange', show);
show();
whenDrawn(place);

export default [];
