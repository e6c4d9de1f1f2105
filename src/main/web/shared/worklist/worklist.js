// The start page of the user's work: tasks by urgency, tasks of the user's roles, waits for parties outside, tasks finished
// today; the search over cases; and the lists of letters that wait for the user's initials or electronic signature. The address
// holds the search.
import { dateTime, element, get, table } from '../web/api.js';
import { fillByAddress, page } from '../web/page.js';
import { initialing } from '../approval/initials.js';
import { signing } from '../approval/signing.js';
import { timeNode } from './task-time.js';

const root = path => new URL(`../../../${path}`, import.meta.url).pathname;
const taskLink = id => `${root('app/tasklist/default/')}#/?task=${id}`;
const GROUPS = { LATE: 'Terlambat', TODAY: 'Jatuh tempo hari ini', LATER: 'Kemudian', PAUSED: 'Dijeda' };

page(async (node, me) => {
  const content = element('div');
  node.append(element('h1', {}, 'Beranda tugas'), search(), content);
  await fillByAddress(content, place => {
    const asked = new URLSearchParams(place).get('q');
    return asked ? found(asked) : work(me.userId);
  });
});

function search() {
  const input = element('input', { id: 'q', type: 'search', minlength: '3', maxlength: '100', required: '',
    value: new URLSearchParams(window.location.hash.slice(1)).get('q') ?? '' });
  const node = element('form', { role: 'search', class: 'baku-cari' }, [
    element('label', { for: 'q' }, 'Nomor kasus, pemohon, atau nomor surat'), input,
    element('button', { type: 'submit', class: 'baku-tombol' }, 'Cari')]);
  node.addEventListener('submit', event => {
    event.preventDefault();
    window.location.hash = new URLSearchParams({ q: input.value.trim() }).toString();
  });
  return node;
}

const found = asked => async node => {
  const cases = await get(`/worklist/search?${new URLSearchParams({ q: asked })}`);
  node.append(
    element('h2', {}, `Hasil pencarian “${asked}” (${cases.length})`),
    element('p', {}, element('a', { href: '#' }, 'Kembali ke tugas')),
    cases.length ? table(['Kasus', 'SOP', 'Tugas Anda', 'Yang cocok', 'Keadaan'], cases.map(one => [
      element('a', { href: one.taskId ? taskLink(one.taskId) : `arsip.html#kasus/${one.processInstanceId}` }, one.caseNumber),
      one.sop,
      one.taskId ? oneLine(one.activity) : '–',
      one.value ?? 'nomor kasus',
      one.ended ? `Selesai ${dateTime(one.ended)}` : `Berjalan sejak ${dateTime(one.started)}`,
    ])) : element('p', { class: 'baku-kosong' }, 'Tidak ada kasus yang cocok di antara tugas Anda, tugas peran Anda, dan kasus yang pernah Anda kerjakan.'),
  );
};

const work = userId => async node => {
  const [list, waits, waiting] = await Promise.all([get('/worklist'), get('/waits').catch(() => []), get('/waits/count').catch(() => 0)]);
  const present = [...list.mine, ...list.role.filter(item => item.single)].filter(item => item.time.state !== 'PAUSED');
  node.append(
    element('p', { class: 'baku-hitungan' }, counts(list, waiting).map(([name, number, address]) =>
      element('a', { href: address, 'data-jenis': name }, [element('strong', {}, String(number)), ` ${name}`]))),
    ...list.mine.length ? Object.entries(GROUPS).flatMap(([state, title]) => section(`saya-${state}`, title, list.mine.filter(item => item.time.state === state)))
      : [element('p', { class: 'baku-kosong' }, 'Anda tidak memegang tugas.')],
    ...together('tanda-tangan', signing, present.filter(item => item.signing), userId),
    ...together('paraf', initialing, present.filter(item => item.initialing), userId),
    ...section('peran', 'Tugas peran saya yang belum diambil', list.role),
    ...waits.length ? [heading('menunggu', `Menunggu pihak luar (${waiting})`), table(['Kasus', 'Yang ditunggu', 'Sejak', 'Batas waktu'], waits.map(wait => [
      element('a', { href: 'menunggu.html' }, [wait.businessKey, wait.subject].filter(Boolean).join(' · ')),
      oneLine(wait.activity), dateTime(wait.since), wait.due ? dateTime(wait.due) : '–'])),
    ...waiting > waits.length ? [element('p', {}, element('a', { href: 'menunggu.html' }, `Semua yang ditunggu (${waiting})`))] : []] : [],
    ...list.done.length ? [heading('selesai', `Selesai hari ini (${list.done.length})`), table(['Kasus', 'SOP', 'Kegiatan', 'Selesai'], list.done.map(one => [
      one.caseNumber, one.sop, oneLine(one.activity), dateTime(one.at)]))] : [],
    ...list.more ? [element('p', { class: 'baku-kosong' }, 'Daftar ini memuat 200 tugas pertama; selebihnya ada di Daftar Tugas.')] : [],
  );
};

const counts = ({ mine, role, done }, waiting) => [
  ['terlambat', mine.filter(item => item.time.state === 'LATE').length, '#saya-LATE'],
  ['hari ini', mine.filter(item => item.time.state === 'TODAY').length, '#saya-TODAY'],
  ['belum diambil', role.length, '#peran'],
  ['menunggu', waiting, '#menunggu'],
  ['selesai hari ini', done.length, '#selesai'],
];

const together = (id, section, tasks, userId) => tasks.length ? [element('section', { id }, section(tasks, userId, taskLink))] : [];

const heading = (id, text) => element('h2', { id, tabindex: '-1' }, text);

const section = (id, title, items) => !items.length ? [] : [heading(id, `${title} (${items.length})`),
  table(['Tugas', 'Kasus', 'SOP', 'Batas waktu'], items.map(item => [
    element('a', { href: taskLink(item.taskId) }, oneLine(item.activity)),
    [item.caseNumber, item.subject].filter(Boolean).join(' · '),
    item.sop,
    timeNode(item.time),
  ]))];

const oneLine = text => text.replace(/\s+/g, ' ');
