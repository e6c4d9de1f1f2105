// The user's second factor: a device that makes codes, set up with a QR code. The recovery codes are shown only once.
import { element, get, send, status } from '../web/api.js';
import { fill, page } from '../web/page.js';
import { codeForm } from './code-form.js';
import { asked } from './entry.js';
import { ownerField } from './owner-field.js';

const ADMINISTRATORS = ['ADMINISTRATOR', 'PLATFORM'];

page(async (node, me) => {
  const show = () => {
    node.replaceChildren();
    return fill(node, content => overview(content, me, show));
  };
  await show();
});

async function overview(node, me, show) {
  const state = await get('/second-factor');
  const place = element('div');
  node.append(
    element('h1', {}, 'Verifikasi dua langkah'),
    ...me.first === 'dua-langkah' ? [element('p', {}, element('strong', {}, 'Peran Anda memerlukan verifikasi dua langkah. Pasang dahulu; sesudahnya Anda dapat bekerja.'))] : [],
    element('p', {}, 'Saat masuk, selain kata sandi Anda memasukkan kode enam angka dari aplikasi autentikator di telepon Anda. Siapa pun yang mengetahui kata sandi Anda tidak dapat masuk tanpa telepon itu.'),
    element('p', {}, state.has ? [status('Terpasang', 'baik'), ` Sisa kode cadangan: ${state.recoveryCodesLeft}`] : status('Belum terpasang')),
    place,
  );
  if (!state.offered) place.append(element('p', {}, 'Verifikasi dua langkah belum disiapkan di sini. Tanyakan kepada administrator platform.'));
  else if (state.has) place.append(...changes(place, me, state, show));
  else {
    const proof = ownerField(state.byPassword);
    const error = element('p', { class: 'baku-galat', role: 'alert' });
    const form = element('form', {}, [proof.row,
      element('div', { class: 'baku-aksi' }, element('button', { type: 'submit', class: 'baku-tombol' }, 'Pasang')), error]);
    form.addEventListener('submit', event => {
      event.preventDefault();
      device(place, me, { password: proof.value() }).catch(problem => error.replaceChildren(problem.message));
    });
    place.append(form);
  }
  if (!me.first && me.audiences.some(audience => ADMINISTRATORS.includes(audience))) node.append(...reset());
}

function changes(place, me, state, show) {
  const other = codeForm('Kode dari perangkat yang sekarang, atau satu kode cadangan', 'Ganti perangkat dan kode cadangan', code => device(place, me, { code }));
  if (state.needed) return [other];
  return [other, codeForm('Kode dari perangkat, atau satu kode cadangan', 'Lepas verifikasi dua langkah', async code => {
    await send('POST', '/second-factor/removal', { code });
    await show();
  })];
}

/** Sets up a new device: shows its secret, then the recovery codes. */
async function device(place, me, before) {
  const { secret, picture } = await send('POST', '/second-factor/device', before);
  place.replaceChildren(
    element('p', {}, 'Pindai kode QR ini dengan aplikasi autentikator (misalnya FreeOTP, Google Authenticator, atau Microsoft Authenticator), atau ketik kuncinya.'),
    element('img', { class: 'baku-qr', src: picture, alt: 'Kode QR untuk aplikasi autentikator' }),
    element('p', {}, ['Kunci: ', element('code', {}, secret.replace(/(.{4})(?=.)/g, '$1 '))]),
    codeForm('Kode yang tampak di aplikasi', 'Pasang', async code => {
      const { recoveryCodes } = await send('POST', '/second-factor/device/confirmation', { code });
      place.replaceChildren(
        element('p', { class: 'baku-berhasil', role: 'status' }, 'Verifikasi dua langkah terpasang.'),
        element('p', {}, 'Catat atau cetak kode cadangan ini dan simpan di tempat aman. Tiap kode berlaku satu kali bila telepon Anda tidak ada, dan tidak ditampilkan lagi.'),
        element('ul', { class: 'baku-cadangan' }, recoveryCodes.map(one => element('li', {}, element('code', {}, one)))),
        element('p', {}, element('a', { href: asked(window.location.href) ?? me.start }, 'Sudah saya simpan, lanjutkan')),
      );
    }),
  );
}

/** Removes the second factor of another user who has lost the device. */
function reset() {
  const done = element('p', { class: 'baku-berhasil', role: 'status', hidden: '' });
  const form = codeForm('ID pengguna', 'Atur ulang', async user => {
    done.hidden = true;
    await send('POST', '/second-factor/reset', { user });
    done.replaceChildren(`Verifikasi dua langkah ${user} diatur ulang; pemiliknya diberi tahu.`);
    done.hidden = false;
  });
  return [element('h2', {}, 'Atur ulang milik pengguna lain'),
    element('p', {}, 'Bagi pengguna yang kehilangan telepon dan kode cadangannya. Pastikan dahulu bahwa ia sendiri yang meminta. Sesinya berakhir, dan tindakan ini tercatat.'),
    form, done];
}
