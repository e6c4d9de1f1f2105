// The second step of signing in: a code of the device, or a recovery code.
import { element, get, send } from '../web/api.js';
import { codeForm } from './code-form.js';
import { onward, signInPage, signOut } from './entry.js';

const main = /** @type {HTMLElement} */ (document.querySelector('main'));

get('/me').then(me => me.first === 'kode' ? show() : window.location.replace(onward(me)), () => window.location.replace(signInPage()));

function show() {
  const form = codeForm('Kode dari aplikasi di perangkat Anda, atau satu kode cadangan', 'Lanjutkan', async code => {
    await send('POST', '/second-factor/entry', { code });
    window.location.assign(onward(await get('/me')));
  });
  const leave = element('button', { type: 'button' }, 'Keluar');
  leave.addEventListener('click', signOut);
  main.replaceChildren(element('div', { class: 'baku-masuk' }, [
    element('h1', {}, 'Verifikasi dua langkah'), form,
    element('p', {}, element('small', {}, 'Jika perangkat dan kode cadangan Anda hilang, mintalah pengelola pengguna mengatur ulang verifikasi dua langkah Anda.')),
    element('div', { class: 'baku-aksi' }, leave),
  ]));
  form.querySelector('input')?.focus();
}
