// Mail of the agency that failed, or of which it is uncertain whether it was sent: the administrator sends it again or closes
// it.
import { dateTime, element, get, post } from '../web/api.js';
import { fill, page } from '../web/page.js';

const HEADS = ['Ditulis', 'Penerima', 'Jenis', 'Keadaan', 'Keterangan', ''];

page(async node => {
  const show = () => {
    node.replaceChildren();
    return fill(node, content => list(content, show));
  };
  await show();
});

async function list(node, show) {
  const rows = await get('/outbox');
  node.append(
    element('h1', {}, 'Surel keluar yang bermasalah'),
    element('p', {}, 'Surel yang gagal tidak dikirim lagi dengan sendirinya. Surel yang tidak pasti terkirim mungkin sudah sampai: tanyakan kepada penerimanya sebelum mengirim ulang.'),
    rows.length ? table(rows, show) : element('p', { class: 'baku-kosong' }, 'Tidak ada. Semua surel terkirim atau masih dicoba.'),
  );
}

const table = (rows, show) => element('table', { class: 'baku-tabel' }, [
  element('thead', {}, element('tr', {}, HEADS.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, rows.map(row => element('tr', {}, [
    dateTime(row.created), [row.recipient, element('br'), element('small', {}, row.address ?? '')], row.kind, row.state,
    [`${row.attempts} kali dicoba`, element('br'), element('small', {}, row.error ?? '')], actions(row, show),
  ].map((cell, i) => element('td', HEADS[i] ? { 'data-judul': HEADS[i] } : {}, cell))))),
]);

function actions(row, show) {
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  const button = (label, path) => {
    const node = element('button', { type: 'button' }, label);
    node.addEventListener('click', () => post(`/outbox/${row.id}/${path}`).then(show, problem => error.replaceChildren(problem.message)));
    return node;
  };
  return [element('div', { class: 'baku-aksi' }, [button('Kirim ulang', 'resend'), button('Tidak perlu', 'dismiss')]), error];
}
