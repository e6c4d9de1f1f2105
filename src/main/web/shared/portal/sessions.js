// The user's sessions: ends one of them, or all but the present one.
import { dateTime, element, get, send, table } from '../web/api.js';
import { fill, page } from '../web/page.js';

page(async node => {
  const show = () => {
    node.replaceChildren();
    return fill(node, content => list(content, show));
  };
  await show();
});

async function list(node, show) {
  const sessions = await get('/sessions');
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  const button = (label, path) => {
    const end = element('button', { type: 'button' }, label);
    end.addEventListener('click', () => send('DELETE', path).then(show, problem => error.replaceChildren(problem.message)));
    return end;
  };
  node.append(
    element('h1', {}, 'Sesi masuk'),
    element('p', {}, 'Di sini tampak tempat Anda sedang masuk. Jika ada yang tidak Anda kenali, akhiri sesinya dan ganti kata sandi Anda: semua sesi lain berakhir karenanya.'),
    error,
    table(['Masuk', 'Terakhir dipakai', 'Alamat jaringan', 'Peramban', ''], sessions.map(one => [
      dateTime(one.openedAt), dateTime(one.seenAt), one.address, one.browser ?? '–',
      one.current ? 'Sesi ini' : button('Akhiri', `/sessions/${one.id}`),
    ])),
    ...sessions.length > 1 ? [element('div', { class: 'baku-aksi' }, button('Akhiri semua sesi lain', '/sessions'))] : [],
  );
}
