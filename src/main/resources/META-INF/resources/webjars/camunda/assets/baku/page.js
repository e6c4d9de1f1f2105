// The frame of our pages: navigation, who is logged in, and the content that a page renders into its <main>.
import { element } from './api.js';
import { PAGES, address } from './pages.js';

const root = path => new URL(`../../${path}`, import.meta.url).pathname;
const APPS = { tasklist: 'Daftar Tugas', cockpit: 'Pemantauan', admin: 'Administrasi' };
const app = name => root(`app/${name}/default/`);

/** Renders a page: `render(node, user)` fills it for whoever is logged in, and may throw an error with a sentence. */
export async function page(render) {
  const user = await loggedIn();
  document.body.prepend(header(user));
  const main = document.querySelector('main');
  await fill(main, user ? node => render(node, user) : askToLogIn);
}

/** Lets `render(node)` fill a node, and shows in its place what went wrong. */
export async function fill(node, render) {
  const wait = element('p', { class: 'baku-kosong' }, 'Memuat…');
  node.append(wait);
  try {
    await render(node);
  } catch (error) {
    node.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
  }
  wait.remove();
}

async function loggedIn() {
  const response = await fetch(root('api/admin/auth/user/default'), { headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : null;
}

function header(user) {
  const current = window.location.pathname;
  const links = PAGES.map(one => element('a', { href: address(one), ...(address(one) === current && { 'aria-current': 'page' }) }, one.label));
  const apps = (user?.authorizedApps ?? []).filter(name => APPS[name])
    .map(name => element('a', { href: app(name) }, APPS[name]));
  return element('header', { class: 'baku-kepala' }, [
    element('strong', {}, 'Baku'),
    element('nav', { 'aria-label': 'Laman' }, links),
    element('nav', { 'aria-label': 'Aplikasi' }, apps),
    element('span', { class: 'baku-pengguna' }, user ? user.userId : ''),
  ]);
}

function askToLogIn(node) {
  node.append(
    element('p', {}, 'Anda belum masuk. Masuk lebih dahulu, kemudian buka kembali laman ini.'),
    element('p', { class: 'baku-aksi' }, [
      element('a', { class: 'baku-tombol', href: app('tasklist') }, 'Masuk lewat Daftar Tugas'),
      element('a', { href: app('cockpit') }, 'Masuk lewat Pemantauan'),
    ]),
  );
}
