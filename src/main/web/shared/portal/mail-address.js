// The user's mail address. With it one can set a new password, so changing it takes the present password or a recent sign-in.
import { element, get, send } from '../web/api.js';
import { page } from '../web/page.js';
import { ownerField } from './owner-field.js';

page(async node => {
  const own = await get('/mail-address');
  const input = element('input', { type: 'email', autocomplete: 'email', maxlength: '255', value: own.address ?? '' });
  const proof = ownerField(own.byPassword);
  const message = element('p', { role: 'alert' });
  const form = element('form', {}, [
    element('p', {}, element('label', {}, ['Alamat surel', element('br'), input])),
    proof.row,
    element('div', { class: 'baku-aksi' }, element('button', { type: 'submit', class: 'baku-tombol' }, 'Simpan')), message]);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await send('PUT', '/mail-address', { address: input.value, password: proof.value() });
      message.className = 'baku-berhasil';
      message.replaceChildren('Alamat surel Anda disimpan. Alamat sebelumnya diberi tahu.');
      proof.clear();
    } catch (problem) {
      message.className = 'baku-galat';
      message.replaceChildren(problem.message);
    }
  });
  node.append(
    element('h1', {}, 'Alamat surel'),
    element('p', {}, 'Ke alamat ini Baku mengirim pengingat, teguran, dan, bila Anda lupa kata sandi, tautan untuk menggantinya. Kosongkan bila Anda hanya ingin membaca pesan di laman Pesan.'),
    form,
  );
});
