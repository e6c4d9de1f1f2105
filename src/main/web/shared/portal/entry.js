// The one page for signing in: the way to it from any page, the way back, and signing out.
import { token } from '../web/api.js';

const ROOT = new URL('../../../', import.meta.url).pathname;
const LOGIN = `${ROOT}api/admin/auth/user/default`;

/** @param {string} name name of one of our pages */
export const pageOf = name => `${ROOT}sop/${name}.html`;

/**
 * Address of the sign-in page, which leads back to the place that was asked for.
 * @param {string} [place] path, query and hash of that place
 */
export const signInPage = place => pageOf('masuk') + (place ? `?ke=${encodeURIComponent(place)}` : '');

/** The address of this window without the server's name. */
export const here = () => window.location.pathname + window.location.search + window.location.hash;

/**
 * The page that the user asked for before being led to the sign-in, if it is one of our pages or a web app: nobody is led to
 * another site.
 * @param {string} address address of this window
 * @returns {string | null} a whole address, so that a path that begins with two slashes is not taken for a server
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
 * The page to which a user goes after signing in: a page on which something must be done first, else the one asked for, else
 * the user's start page.
 * @param {any} me see /me
 */
export const onward = me => me.first ? pageOf(me.first) + window.location.search + window.location.hash
  : asked(window.location.href) ?? me.start;

/**
 * Signs in; throws an error with a sentence when it fails.
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

/** Signs out, and leads to the page on which the next user signs in. */
export async function signOut() {
  await fetch(`${LOGIN}/logout`, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() } });
  window.location.assign(signInPage());
}
