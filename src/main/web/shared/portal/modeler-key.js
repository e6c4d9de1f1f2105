// The key with which Camunda Modeler deploys for an analyst; administrators see whose there are, and take them away.
import { dateTime, element, get, send, table } from '../web/api.js';
import { fill, page } from '../web/page.js';
import { ownerField } from './owner-field.js';

page(async (node, me) => {
  const show = () => {
    node.replaceChildren();
    return fill(node, async content => {
      content.append(element('h1', {}, 'Kunci Modeler'));
      if (me.audiences.includes('ANALYST')) {
        await own(content, show);
      }
      if (me.audiences.some(audience => ['ADMINISTRATOR', 'PLATFORM'].includes(audience))) {
        await managed(content, show);
      }
    });
  };
  await show();
});

const state = key => new Date(key.endsAt) > new Date() ? `berlaku sampai ${dateTime(key.endsAt)}` : `berakhir ${dateTime(key.endsAt)}`;
const used = key => key.usedAt ? dateTime(key.usedAt) : 'belum pernah';

function revoke(path, show, error) {
  const button = element('button', { type: 'button' }, 'Cabut');
  button.addEventListener('click', () => send('DELETE', path).then(show, problem => error.replaceChildren(problem.message)));
  return button;
}

async function own(node, show) {
  const { key, byPassword } = await get('/modeler-key');
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  const proof = ownerField(byPassword);
  const form = element('form', {}, [proof.row,
    element('div', { class: 'baku-aksi' }, element('button', { type: 'submit', class: 'baku-tombol' }, key ? 'Buat kunci baru' : 'Buat kunci')), error]);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const made = await send('POST', '/modeler-key', { password: proof.value() });
      form.replaceChildren(
        element('p', { class: 'baku-berhasil', role: 'status' }, 'Kunci Anda, hanya ditampilkan sekali ini. Simpan di Camunda Modeler sebagai kata sandi (Password), dengan nama pengguna Anda.'),
        element('p', {}, element('code', {}, made.key)));
    } catch (problem) {
      error.replaceChildren(problem.message);
    }
  });
  node.append(
    element('p', {}, 'Dengan kunci ini Camunda Modeler menggelar diagram atas nama Anda, juga bila Anda masuk dengan akun kantor atau memakai verifikasi dua langkah. Kunci tidak membuka apa pun selain itu, dan dapat dicabut setiap saat.'),
    ...key ? [element('p', {}, [`Kunci Anda dibuat ${dateTime(key.madeAt)}, ${state(key)}; terakhir dipakai: ${used(key)}. `,
      revoke('/modeler-key', show, error)]),
    element('p', {}, 'Bila Anda membuat kunci baru, kunci yang lama tidak berlaku lagi.')] : [],
    form,
  );
}

async function managed(node, show) {
  const keys = await get('/modeler-key/managed');
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  node.append(
    element('h2', {}, 'Kunci pengguna yang Anda kelola'),
    error,
    keys.length ? table(['Pengguna', 'Dibuat', 'Masa berlaku', 'Terakhir dipakai', ''], keys.map(key => [
      key.user, dateTime(key.madeAt), state(key), used(key), revoke(`/modeler-key/managed/${encodeURIComponent(key.user)}`, show, error),
    ])) : element('p', {}, 'Belum ada kunci.'),
  );
}
