// The ledger of deviations: those that wait for the user's reason or answer, and all that the user may see.
import { dateTime, element, get, send, url, status as standing } from '../web/api.js';
import { form } from '../web/form.js';
import { page as fillPage } from '../web/page.js';
import { query, turning } from '../web/paging.js';

const TONES = { OPEN: 'perhatian', RETURNED: 'perhatian', ACCEPTED: 'baik' };
const KINDS = { '': 'Semua jenis', ITEMS: 'Kelengkapan', TIME: 'Waktu', OUTPUT: 'Output' };
/** Number of deviations that the server sends at a time. */
const PAGE = 25;
const CHOICES = { tindakan: 'Perlu tindakan saya', terbuka: 'Belum selesai', semua: 'Semua' };

fillPage(async node => {
  const status = element('p', { role: 'status', tabindex: '-1' });
  const list = element('div');
  const choice = element('select', { 'aria-label': 'Tampilkan' }, Object.entries(CHOICES).map(([key, label]) => element('option', { value: key }, label)));
  const kind = element('select', { 'aria-label': 'Jenis' }, Object.entries(KINDS).map(([key, label]) => element('option', { value: key }, label)));
  let page = '';
  const go = async asked => {
    page = asked.page;
    const waiting = choice.value === 'tindakan';
    const rows = await get(waiting ? '/deviations/waiting' : `/deviations?${query({ open: choice.value === 'terbuka' || '', kind: kind.value, page })}`);
    const shown = waiting ? rows.filter(row => !kind.value || row.kind === KINDS[kind.value]) : rows;
    list.replaceChildren(...(shown.length ? shown.map(row => card(row, done)) : [element('p', { class: 'baku-kosong' }, 'Tidak ada penyimpangan.')]),
      turning({ page }, !waiting && rows.length === PAGE, go));
    return rows;
  };
  const draw = () => go({ page: '' });
  const done = async sentence => {
    await go({ page });
    status.className = 'baku-berhasil';
    status.replaceChildren(sentence);
    status.focus();
  };
  choice.addEventListener('change', draw);
  kind.addEventListener('change', draw);
  node.append(
    element('h1', {}, 'Penyimpangan dari mutu baku'),
    element('p', {}, 'Setiap penyimpangan kelengkapan, waktu, atau output dipertanggungjawabkan pelaksana dan dijawab atasannya.'),
    element('div', { class: 'baku-aksi' }, [choice, kind]), status, list,
  );
  if (!(await draw()).length) {
    choice.value = 'semua';
    await draw();
  }
});

const card = (row, done) => element('article', { class: 'baku-butir' }, [
  element('h2', {}, `${row.kind}: ${row.standard ?? '–'}`),
  element('p', {}, [row.businessKey, row.activity].filter(Boolean).join(' · ')),
  element('dl', { class: 'baku-rincian' }, [
    ...entry('Keadaan', row.actual + (row.provisional ? ' (waktu baku sementara)' : '')),
    ...entry('Pelaksana', [row.executorName, row.role].filter(Boolean).join(', ')),
    ...entry('Dicatat', dateTime(row.recorded)),
    ...entry('Alasan', row.reason ?? 'Belum ada'),
    ...row.followUp ? entry('Tindak lanjut', row.followUp) : [],
    ...entry('Status', [standing(row.stateLabel, TONES[row.state]),
      ...row.answered ? [` ${row.answeredBy}, ${dateTime(row.answered)}`] : []]),
    ...row.answer ? entry('Catatan atasan', row.answer) : [],
  ]),
  element('p', { class: 'baku-aksi' }, [
    element('a', { href: url(`/deviations/report?processInstanceId=${row.processInstanceId}`), target: '_blank', rel: 'noopener' }, 'Berita acara kasus ini (PDF)'),
    ...row.mayAnswer ? [element('a', { href: url(`/evidence.pdf?processInstanceId=${row.processInstanceId}`) }, 'Berkas bukti kasus ini (PDF)')] : [],
  ]),
  ...row.mayExplain ? [details('Beri alasan', form({
    fields: [{ key: 'reason', label: 'Alasan', kind: 'long', required: true, value: row.reason }, { key: 'followUp', label: 'Tindak lanjut', kind: 'long', value: row.followUp }],
    action: 'Kirim alasan',
    save: async values => { await send('POST', `/deviations/${row.id}/reason`, values); await done('Alasan terkirim kepada atasan.'); },
  }))] : [],
  ...row.mayAnswer ? [
    details('Terima', form({ fields: [{ key: 'note', label: 'Catatan', kind: 'long' }], action: 'Terima alasan',
      save: async values => { await send('POST', `/deviations/${row.id}/acceptance`, values); await done('Alasan diterima.'); } })),
    details('Kembalikan', form({ fields: [{ key: 'note', label: 'Apa yang masih kurang', kind: 'long', required: true }], action: 'Kembalikan alasan',
      save: async values => { await send('POST', `/deviations/${row.id}/return`, values); await done('Alasan dikembalikan kepada pelaksana.'); } })),
  ] : [],
]);

const entry = (title, value) => [element('dt', {}, title), element('dd', {}, value)];
const details = (title, content) => element('details', {}, [element('summary', {}, title), content]);
