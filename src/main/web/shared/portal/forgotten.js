// Asks for the mail with which a user who forgot the password sets a new one. The page says the same whatever name is entered,
// so that nobody learns which accounts exist.
import { element, get, send } from '../web/api.js';
import { codeForm } from './code-form.js';
import { signInPage } from './entry.js';

const main = /** @type {HTMLElement} */ (document.querySelector('main'));

get('/forgotten-password').then(state => state.offered ? show() : window.location.replace(signInPage()));

function show() {
  const box = element('div', { class: 'baku-masuk' }, element('h1', {}, 'Lupa kata sandi'));
  const form = codeForm('Nama pengguna', 'Kirim tautan', async user => {
    await send('POST', '/forgotten-password', { user });
    form.replaceWith(element('p', { class: 'baku-berhasil', role: 'status' },
      'Jika akun itu ada dan memiliki alamat surel, sebentar lagi tautan untuk menetapkan kata sandi baru tiba di sana. Tautan berlaku 30 menit. Jika tidak tiba, hubungi pengelola pengguna instansi Anda.'));
  });
  form.querySelector('input')?.setAttribute('autocomplete', 'username');
  box.append(form, element('p', {}, element('a', { href: signInPage() }, 'Kembali')));
  main.replaceChildren(box);
}
