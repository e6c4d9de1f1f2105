// Duties and the head's role that an administrator has asked for, to be granted by another administrator or the head.
import { dateTime, element, get, post, send, table } from '../web/api.js';
import { fill, page } from '../web/page.js';

page(async node => {
  const show = () => {
    node.replaceChildren();
    return fill(node, content => list(content, show));
  };
  await show();
});

async function list(node, show) {
  const grants = await get('/grants');
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  const button = (label, act) => {
    const decide = element('button', { type: 'button' }, label);
    decide.addEventListener('click', () => act().then(show, problem => error.replaceChildren(problem.message)));
    return decide;
  };
  node.append(
    element('h1', {}, 'Pemberian wewenang'),
    element('p', {}, 'Wewenang pengawas, perancang proses, dan pengelola pengguna serta peran pimpinan, juga sebagai Plh/Plt-nya, diberikan oleh dua orang: diminta seorang pengelola pengguna, lalu disetujui pengelola lain atau pimpinan.'),
    error,
    grants.length ? table(['Diminta', 'Untuk', 'Wewenang', 'Oleh', ''], grants.map(one => [
      dateTime(one.askedAt), `${one.name} (${one.user})`, one.role, one.askedBy,
      element('div', { class: 'baku-aksi' }, [
        ...one.mayGive ? [button('Setujui', () => post(`/grants/${one.id}/give`))] : [],
        button('Tolak', () => send('DELETE', `/grants/${one.id}`)),
      ]),
    ])) : element('p', { class: 'baku-kosong' }, 'Tidak ada permintaan yang menunggu.'),
  );
}
