// The frame of our pages: the agency, the menus, who is logged in, and the content that a page renders into its <main>.
import { element } from './api.js';
import { choose, loggedIn } from './me.js';
import { links, menu } from './menu.js';
import { address, groupsOf } from './pages.js';
import { here, signInPage, signOut } from '../portal/entry.js';

const root = path => new URL(`../../../${path}`, import.meta.url).pathname;
const APPS = { tasklist: 'Daftar Tugas', cockpit: 'Pemantauan', admin: 'Administrasi' };
const app = name => root(`app/${name}/default/`);

/** Renders a page: `render(node, me)` fills it for the logged-in user (see /me), and may throw an error with a sentence. */
export async function page(render) {
  const me = await loggedIn().catch(() => null);
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  main.id = 'isi';
  main.tabIndex = -1;
  const skip = element('a', { class: 'baku-lompat', href: '#isi' }, 'Langsung ke isi');
  skip.addEventListener('click', event => { event.preventDefault(); main.focus(); });
  document.body.prepend(skip, header(me));
  await fill(main, me ? node => render(node, me) : askToLogIn);
}

/** Lets `render(node)` fill a node; shows the sentence of an error in its place. */
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

/**
 * Fills a node by the part of the address behind #, now and whenever it changes.
 * @param {HTMLElement} node
 * @param {(place: string) => (node: HTMLElement) => unknown} view answers the function that fills the node for a place
 */
export function fillByAddress(node, view) {
  const show = () => {
    node.replaceChildren();
    return fill(node, view(window.location.hash.slice(1)));
  };
  window.addEventListener('hashchange', show);
  return show();
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
  const leave = element('button', { type: 'button' }, 'Keluar');
  leave.addEventListener('click', signOut);
  const apps = menu(me.name, [
    element('p', {}, [...me.roles, ...me.duties].join(', ') || me.userId),
    ...me.agencies.length > 1 ? [agencyChoice(me)] : [],
    element('ul', {}, me.apps.map(name => element('li', {}, element('a', { href: app(name) }, APPS[name])))),
    leave,
  ]);
  apps.classList.add('baku-pengguna');
  nav.append(apps);
  const toggle = element('button', { type: 'button', class: 'baku-buka-menu', 'aria-expanded': 'false', 'aria-controls': nav.id }, 'Menu');
  toggle.addEventListener('click', () => toggle.setAttribute('aria-expanded', String(nav.classList.toggle('baku-terbuka'))));
  return [toggle, nav];
}

/** For users of several agencies: the choice of the agency to work for. Another choice loads the page anew. */
function agencyChoice(me) {
  const select = element('select', {}, me.agencies.map(({ id, name }) =>
    element('option', { value: id, ...(id === me.agency.id && { selected: '' }) }, name)));
  select.addEventListener('change', () => {
    choose(me, select.value);
    window.location.reload();
  });
  return element('label', {}, ['Bekerja untuk ', select]);
}

/** Shown when the session has ended, or the server cannot be reached. */
function askToLogIn(node) {
  node.append(
    element('h1', {}, 'Anda belum masuk'),
    element('p', {}, 'Masuk lebih dahulu; sesudahnya laman ini terbuka kembali.'),
    element('p', { class: 'baku-aksi' }, element('a', { class: 'baku-tombol', href: signInPage(here()) }, 'Masuk')),
  );
}
