// Proof that the owner of the account acts, not somebody else at the owner's open session: the password, or a sign-in a moment
// ago.
import { element } from '../web/api.js';

/** @param {boolean} byPassword whether the account has a password of Baku */
export function ownerField(byPassword) {
  const input = element('input', { type: 'password', autocomplete: 'current-password', maxlength: '200', ...(byPassword && { required: '' }) });
  return {
    row: byPassword ? element('p', {}, element('label', {}, ['Kata sandi sekarang', element('br'), input]))
      : element('p', {}, 'Anda masuk dengan akun kantor: lakukan ini dalam lima menit sesudah masuk.'),
    value: () => input.value,
    clear: () => { input.value = ''; },
  };
}
