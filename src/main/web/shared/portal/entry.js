// The one page on which people sign in: the way there from whatever they asked for, the way back, and the way out.
import { token } from '../web/api.js';

const ROOT = new URL('../../../', import.meta.url).pathname;
const LOGIN = `${ROOT}api/admin/auth/user/default`;

/** @param {string} name of a page of ours */
export const pageOf = name => `${ROOT}sop/${name}.html`;

/**
 * The sign-in, which leads back to what was asked for.
 * @param {string} [place] path and what follows it
 */
export const signInPage = place => pageOf('masuk') + (place ? `?ke=${encodeURIComponent(place)}` : '');

/** What stands behind this server's name in the address of this window. */
export const here = () => window.location.pathname + window.location.search + window.location.hash;

/**
 * What somebody asked for before he was led to this page, if it is one of our pages or a web app: nobody is led elsewhere.
 * @param {string} address of this window
 * @returns {string | null} a whole address, so that no path is taken for a server
 */
export function asked(address) {
  const { origin, searchParams, hash } = new URL(address);
  const path = searchParams.get('ke') ?? '';
  if (!/^\/[^/\\]/.test(path)) return null;
  const target = new URL(path + (path.includes('#') ? '' : hash), origin);
  const ours = target.origin === origin && [`${ROOT}app/`, `${ROOT}sop/`].some(one => target.pathname.startsWith(one));
  return ours && target.pathname !== pageOf('masuk') ? target.href : null;
}

/**
 * Where somebody goes on who has signed in: to what he has to do first, else to what he asked for, else to where he works.
 * @param {any} me see /me
 */
export const onward = me => me.first ? pageOf(me.first) + window.location.search + window.location.hash
  : asked(window.location.href) ?? me.start;

/**
 * Signs in; fails with a sentence.
 * @param {string} user
 * @param {string} password
 */
export async function signIn(user, password) {
  const answer = await fetch(`${LOGIN}/login/welcome`, { method: 'POST', body: new URLSearchParams({ username: user, password }),
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token() } });
  if (answer.ok) return;
  if (answer.status === 401) throw new Error('Nama pengguna atau kata sandi tidak benar.');
  const problem = await answer.json().catch(() => ({}));
  throw new Error(problem.detail || problem.message || 'Terjadi kesalahan. Coba lagi.');
}

/** Signs out, and leads to where the next one signs in. */
export async function signOut() {
  await fetch(`${LOGIN}/logout`, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() } });
  window.location.assign(signInPage());
}
