// A new password of the user's own. Whoever has got a password from an administrator must set one here before doing anything
// else.
import { element, sendToEngine } from '../web/api.js';
import { page } from '../web/page.js';
import { asked } from './entry.js';

page((node, me) => {
  const field = (label, autocomplete) => {
    const input = element('input', { type: 'password', required: '', autocomplete, maxlength: '200' });
    return { input, row: element('p', {}, element('label', {}, [label, element('br'), input])) };
  };
  const old = field('Kata sandi sekarang', 'current-password');
  const wanted = field('Kata sandi baru', 'new-password');
  const again = field('Kata sandi baru, sekali lagi', 'new-password');
  const message = element('p', { role: 'alert' });
  const form = element('form', {}, [old.row, wanted.row, again.row,
    element('div', { class: 'baku-aksi' }, element('button', { type: 'submit', class: 'baku-tombol' }, 'Ganti kata sandi')), message]);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    message.className = 'baku-galat';
    if (wanted.input.value !== again.input.value) {
      message.replaceChildren('Kedua isian kata sandi baru tidak sama.');
      return;
    }
    try {
      await sendToEngine('PUT', `/user/${encodeURIComponent(me.userId)}/credentials`,
        { password: wanted.input.value, authenticatedUserPassword: old.input.value });
      message.className = '';
      message.replaceChildren('Kata sandi Anda sudah diganti. Sesi Anda di tempat lain berakhir. ',
        element('a', { href: asked(window.location.href) ?? me.start }, 'Lanjutkan'));
      form.reset();
    } catch {
      message.replaceChildren('Kata sandi tidak diganti. Periksa kata sandi sekarang, dan apakah yang baru memenuhi syarat di atas.');
    }
  });
  node.append(
    element('h1', {}, 'Ganti kata sandi'),
    ...me.first === 'kata-sandi' ? [element('p', {}, element('strong', {}, 'Kata sandi Anda ditetapkan oleh orang lain. Ganti dahulu kata sandi itu; sesudahnya Anda dapat bekerja.'))] : [],
    element('p', {}, 'Paling sedikit sepuluh karakter, dengan huruf besar, huruf kecil, angka, dan tanda lain. Jangan memakai nama Anda atau kata yang mudah ditebak.'),
    element('p', {}, 'Siapa yang masuk dengan akun kantor mengganti kata sandinya di sana, tidak di sini.'),
    form,
  );
});
