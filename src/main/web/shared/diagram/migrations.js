// Requests of analysts to move running cases to another version, which a supervisor agrees to or refuses.
import { dateTime, element, get, send } from '../web/api.js';
import { fill, page } from '../web/page.js';
import { button, consequences, outcomeTable } from './consequences.js';

page(async node => {
  const show = () => {
    node.replaceChildren();
    return fill(node, content => list(content, show));
  };
  await show();
});

async function list(node, show) {
  const waiting = await get('/migrations');
  node.append(
    element('h1', {}, 'Pemindahan kasus'),
    element('p', {}, 'Kasus yang berjalan dipindahkan ke versi lain SOP-nya oleh dua orang: diminta perancang proses, lalu disetujui pengawas. Keduanya tercatat pada Catatan pengelolaan.'),
    ...waiting.length ? waiting.map(one => request(one, show)) : [element('p', { class: 'baku-kosong' }, 'Tidak ada permintaan yang menunggu.')],
  );
}

function request({ id, sop, askedBy, askedAt, mayAgree, preview }, show) {
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  return element('section', {}, [
    element('h2', {}, `${sop}: versi ke-${preview.from} ke versi ke-${preview.to}`),
    element('p', {}, `Diminta ${askedBy}, ${dateTime(askedAt)}.`),
    consequences(preview, mayAgree ? 'Setujui dan pindahkan' : '', async text => {
      const outcomes = await send('POST', `/migrations/${id}/agree`, { text });
      return element('div', {}, [
        element('p', { class: 'baku-berhasil' }, `${outcomes.filter(one => one.moved).length} dari ${outcomes.length} kasus dipindahkan.`),
        outcomeTable(outcomes),
      ]);
    }),
    button('Tolak', () => send('DELETE', `/migrations/${id}`).then(show, problem => error.replaceChildren(problem.message))), error,
  ]);
}
