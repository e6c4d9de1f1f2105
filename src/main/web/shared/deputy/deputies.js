// Deputies of the agency: who stands in for whom, until when; the form (#baru) records one.
import { date, element, get, post, send, status } from '../web/api.js';
import { form } from '../web/form.js';
import { fillByAddress, page } from '../web/page.js';

const KINDS = { PLH: 'Plh. – pejabat berhalangan sementara', PLT: 'Plt. – jabatan kosong' };
const TITLES = { PLH: 'Plh.', PLT: 'Plt.' };
const TONES = { WAITING: 'perhatian', PLANNED: 'perhatian', IN_FORCE: 'baik' };
const STATES = { WAITING: 'Menunggu persetujuan', PLANNED: 'Akan datang', IN_FORCE: 'Berlaku', ENDED: 'Berakhir' };

page(node => fillByAddress(node, place => place === 'baru' ? add : list));

async function list(node) {
  const rows = await get('/deputies');
  node.append(
    element('h1', {}, 'Pelaksana harian dan pelaksana tugas'),
    element('p', {}, 'Selama masanya, pengganti memegang peran pejabat yang berhalangan, menerima tugas dan tegurannya, dan disebut Plh. atau Plt. dalam naskah.'),
    element('div', { class: 'baku-aksi' }, element('a', { class: 'baku-tombol', href: '#baru' }, 'Catat penggantian')),
    rows.length ? table(rows) : element('p', { class: 'baku-kosong' }, 'Belum ada penggantian yang dicatat.'),
  );
}

const HEADS = ['Berhalangan', 'Pengganti', 'Sebagai', 'Masa', 'Surat perintah', 'Keadaan', ''];

const table = rows => element('table', { class: 'baku-tabel' }, [
  element('thead', {}, element('tr', {}, HEADS.map(head => element('th', { scope: 'col' }, head || element('span', { class: 'baku-tersembunyi' }, 'Tindakan'))))),
  element('tbody', {}, rows.map(row => element('tr', {}, [
    row.absent, row.deputy, TITLES[row.kind], `${date(row.firstDay)} s.d. ${date(row.lastDay)}`, row.letter,
    state(row), row.state === 'ENDED' ? '' : ending(row),
  ].map((cell, i) => element('td', HEADS[i] ? { 'data-judul': HEADS[i] } : {}, cell))))),
]);

const state = row => [status(STATES[row.state], TONES[row.state]),
  ...(row.state === 'ENDED' && row.endedBy ? [element('br'), element('small', {}, `diakhiri ${row.endedBy}, ${date(row.ended)}`)] : [])];

/** Ends a deputy's time after a second click, so that a single wrong click takes nobody's rights. */
function ending(row) {
  const button = element('button', { type: 'button' }, row.state !== 'IN_FORCE' ? 'Batalkan' : 'Akhiri sekarang');
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  let sure = false;
  button.addEventListener('click', async () => {
    if (!sure) {
      sure = true;
      button.replaceChildren(row.state !== 'IN_FORCE' ? 'Ya, batalkan' : 'Ya, akhiri');
      return;
    }
    button.disabled = true;
    try {
      await post(`/deputies/${row.id}/end`);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    } catch (problem) {
      error.replaceChildren(problem.message);
      button.disabled = false;
    }
  });
  return [button, error];
}

async function add(node) {
  const people = await get('/deputies/staff');
  const choices = shown => ({ '': 'Pilih…', ...Object.fromEntries(shown.map(one =>
    [one.id, one.name + (one.roles.length ? ` (${one.roles.join(', ')})` : '')])) });
  const today = new Date().toLocaleDateString('sv');
  node.append(
    element('p', {}, element('a', { href: '#' }, 'Semua penggantian')),
    element('h1', {}, 'Catat penggantian'),
    form({
      fields: [
        { key: 'absent', label: 'Pejabat yang berhalangan', kind: 'choice', required: true, options: choices(people.filter(one => one.roles.length)) },
        { key: 'deputy', label: 'Pengganti', kind: 'choice', required: true, options: choices(people) },
        { key: 'kind', label: 'Jenis', kind: 'choice', required: true, options: KINDS, value: 'PLH' },
        { key: 'letter', label: 'Nomor surat perintah', required: true },
        { key: 'firstDay', label: 'Mulai tanggal', kind: 'date', required: true, value: today },
        { key: 'lastDay', label: 'Sampai dengan tanggal', kind: 'date', required: true },
      ],
      action: 'Simpan',
      save: async values => {
        await send('POST', '/deputies', values);
        window.location.hash = '';
      },
      cancel: () => { window.location.hash = ''; },
    }),
  );
}
