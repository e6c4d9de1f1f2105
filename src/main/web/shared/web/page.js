// The frame of our pages: whose they are, the menus, who is logged in, and the content that a page renders into its <main>.
import { element, url } from './api.js';
import { links, menu } from './menu.js';
import { address, groupsOf } from './pages.js';

const root = path => new URL(`../../../${path}`, import.meta.url).pathname;
const APPS = { tasklist: 'Daftar Tugas', cockpit: 'Pemantauan', admin: 'Administrasi' };
const app = name => root(`app/${name}/default/`);

/** Renders a page: `render(node, me)` fills it for whoever is logged in (see /me), and may throw an error with a sentence. */
export async function page(render) {
  const me = await loggedIn();
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  main.id = 'isi';
  main.tabIndex = -1;
  const skip = element('a', { class: 'baku-lompat', href: '#isi' }, 'Langsung ke isi');
  skip.addEventListener('click', event => { event.preventDefault(); main.focus(); });
  document.body.prepend(skip, header(me));
  await fill(main, me ? node => render(node, me) : askToLogIn);
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
  const response = await fetch(url('/me'), { headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : null;
}

function header(me) {
  const office = me?.agency;
  const brand = element('a', { class: 'baku-instansi', href: address({ path: '/' }) }, [
    element('img', { src: office?.emblem ?? root('assets/baku/web/logo.svg'), alt: '' }),
    element('span', {}, [element('strong', {}, office?.unit ?? 'Baku'), element('small', {}, office?.name ?? 'SOP yang berjalan')]),
  ]);
  return element('header', { class: 'baku-kepala' }, me ? [brand, ...navigation(me)] : [brand]);
}

function navigation(me) {
  const current = window.location.pathname;
  /** @returns {Record<string, string>} */
  const mark = one => address(one) === current ? { 'aria-current': 'page' } : {};
  const nav = element('nav', { id: 'baku-navigasi', 'aria-label': 'Laman' }, groupsOf(me).map(([label, pages]) => {
    const group = menu(label, links(pages, mark));
    if (pages.some(one => address(one) === current)) group.classList.add('baku-menu-kini');
    return group;
  }));
  const apps = menu(me.name, [
    element('p', {}, [...me.roles, ...me.duties].join(', ') || me.userId),
    element('ul', {}, me.apps.map(name => element('li', {}, element('a', { href: app(name) }, APPS[name])))),
  ]);
  apps.classList.add('baku-pengguna');
  nav.append(apps);
  const toggle = element('button', { type: 'button', class: 'baku-buka-menu', 'aria-expanded': 'false', 'aria-controls': nav.id }, 'Menu');
  toggle.addEventListener('click', () => toggle.setAttribute('aria-expanded', String(nav.classList.toggle('baku-terbuka'))));
  return [toggle, nav];
}

function askToLogIn(node) {
  node.append(
    element('h1', {}, 'Anda belum masuk'),
    element('p', {}, 'Masuk lebih dahulu, kemudian buka kembali laman ini.'),
    element('p', { class: 'baku-aksi' }, [
      element('a', { class: 'baku-tombol', href: app('tasklist') }, 'Masuk lewat Daftar Tugas'),
      element('a', { href: app('cockpit') }, 'Masuk lewat Pemantauan'),
      element('a', { href: app('admin') }, 'Masuk lewat Administrasi'),
    ]),
  );
}
