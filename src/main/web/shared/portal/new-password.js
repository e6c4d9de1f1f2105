// Sets a new password with the secret of a mailed link. The secret stands behind #, which browsers do not send to servers; it
// is sent only with the new password.
import { element, get, send } from '../web/api.js';
import { signInPage } from './entry.js';

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const mailed = window.location.hash.slice(1);
window.history.replaceState(null, '', window.location.pathname);

const field = label => {
  const input = element('input', { type: 'password', required: '', autocomplete: 'new-password', maxlength: '200' });
  return { input, row: element('p', {}, element('label', {}, [label, input])) };
};
const wanted = field('Kata sandi baru');
const again = field('Kata sandi baru, sekali lagi');
const error = element('p', { class: 'baku-galat', role: 'alert' });
const form = element('form', { class: 'baku-masuk' }, [
  element('h1', {}, 'Kata sandi baru'),
  element('p', {}, 'Paling sedikit sepuluh karakter, dengan huruf besar, huruf kecil, angka, dan tanda lain. Jangan memakai nama Anda atau kata yang mudah ditebak.'),
  wanted.row, again.row, error,
  element('button', { type: 'submit', class: 'baku-tombol' }, 'Tetapkan'),
]);
form.addEventListener('submit', async event => {
  event.preventDefault();
  if (wanted.input.value !== again.input.value) {
    error.replaceChildren('Kedua isian kata sandi baru tidak sama.');
    return;
  }
  try {
    await send('POST', '/forgotten-password/new', { token: mailed, password: wanted.input.value });
    form.replaceChildren(element('p', { class: 'baku-berhasil', role: 'status' }, 'Kata sandi Anda sudah diganti. Semua sesi Anda berakhir.'),
      element('p', {}, element('a', { href: signInPage() }, 'Masuk')));
  } catch (problem) {
    error.replaceChildren(problem.message);
  }
});
get('/forgotten-password').finally(() => main.replaceChildren(form));
