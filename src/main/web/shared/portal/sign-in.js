// The page for signing in to all web apps and pages. It leads on to the page that was asked for, or to the user's start page.
import { element, get } from '../web/api.js';
import { onward, pageOf, signIn } from './entry.js';

const root = path => new URL(`../../../${path}`, import.meta.url).pathname;
const main = /** @type {HTMLElement} */ (document.querySelector('main'));

/** Links to identity providers, if the settings name any; they carry the page that was asked for. */
async function providerLinks() {
  const ways = await get('/providers');
  const { searchParams, hash } = new URL(window.location.href);
  const place = searchParams.get('ke') ?? '';
  const to = encodeURIComponent(place + (place.includes('#') ? '' : hash));
  return ways.map(way => element('a', { class: 'baku-tombol', href: `${way.address}?to=${to}` }, `Masuk dengan ${way.name}`));
}

/**
 * Leads a user on who is signed in already. Here this can happen to a user who comes from another site, because the browser
 * sends no session cookie with that request.
 */
get('/me').then(me => window.location.replace(onward(me)), show);

function show() {
  const field = (label, attributes) => {
    const input = element('input', { required: '', maxlength: '200', ...attributes });
    return { input, row: element('p', {}, element('label', {}, [label, input])) };
  };
  const name = field('Nama pengguna', { type: 'text', name: 'username', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' });
  const password = field('Kata sandi', { type: 'password', name: 'password', autocomplete: 'current-password' });
  const error = element('p', { class: 'baku-galat', role: 'alert' });
  const button = element('button', { type: 'submit', class: 'baku-tombol' }, 'Masuk');
  const form = element('form', { class: 'baku-masuk' }, [
    element('img', { src: root('assets/baku/web/logo.svg'), alt: '' }),
    element('h1', {}, 'Masuk ke Baku'), name.row, password.row, error, button,
    element('p', {}, element('a', { href: '/panduan' }, 'Panduan')),
  ]);
  get('/forgotten-password').then(state => state.offered
    && form.append(element('p', {}, element('a', { href: pageOf('lupa-sandi') }, 'Lupa kata sandi?'))), () => {});
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    error.replaceChildren();
    try {
      await signIn(name.input.value.trim(), password.input.value);
      window.location.assign(onward(await get('/me')));
    } catch (problem) {
      error.replaceChildren(problem.message);
      button.disabled = false;
      password.input.select();
    }
  });
  main.replaceChildren(form);
  providerLinks().then(links => button.after(...links), () => {});
  name.input.focus();
}
