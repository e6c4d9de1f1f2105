// What the records say of the user's own account. The address holds the page that is asked for.
import { dateTime, element, get, table } from '../web/api.js';
import { fillByAddress, page } from '../web/page.js';

const HEADS = ['Waktu', 'Oleh', 'Tindakan', 'Mengenai', 'Keterangan', 'Kasus', 'Catatan dari'];

page(node => fillByAddress(node, place => content => list(content, Number(new URLSearchParams(place).get('page') ?? 0))));

async function list(node, number) {
  const found = await get(`/own-record?page=${number}`);
  node.append(
    element('h1', {}, 'Catatan saya'),
    element('p', {}, 'Yang tercatat tentang akun Anda: apa yang Anda lakukan dalam pengelolaan dan data pribadi yang Anda lihat, apa yang dilakukan orang lain pada akun Anda, dan siapa yang mencari Anda dengan ID atau nama Anda dalam setahun terakhir. Hanya Anda yang melihatnya di sini; tidak seorang pun dapat mengubahnya melalui Baku. Jika ada yang tidak Anda kenali, beri tahu pengelola pengguna instansi Anda.'),
    found.rows.length ? table(HEADS, found.rows.map(cells)) : element('p', { class: 'baku-kosong' }, 'Belum ada catatan tentang akun Anda.'),
    element('p', { class: 'baku-aksi' }, [
      ...number > 0 ? [to(number - 1, 'Lebih baru')] : [],
      ...found.more ? [to(number + 1, 'Lebih lama')] : [],
    ]),
  );
}

const to = (number, label) => element('a', { href: `#page=${number}` }, label);

const cells = row => [dateTime(row.at), row.own ? 'Anda' : row.name, row.act, row.subject ?? '–', row.detail ?? '–', row.caseNumber ?? '–', row.agency];
