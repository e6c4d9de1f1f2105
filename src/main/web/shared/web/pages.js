// Our pages beside the web apps: /camunda/sop/<name>.html, or another `path`. `group` is the menu of the page; `to` names whom
// it is for (see /me), where missing everybody; `count` is the endpoint that tells how many items wait.
const AGENCY = ['EXECUTOR', 'SUPERVISOR', 'ANALYST', 'ADMINISTRATOR'];
const WORKING = ['EXECUTOR', 'SUPERVISOR'];

/** @typedef {{ name?: string, label?: string, group?: string, to?: string[], count?: string, path?: string }} Page */

/** @type {Page[]} */
export const PAGES = [
  { name: 'tugas', label: 'Beranda tugas', group: 'Kerja', to: ['EXECUTOR'] },
  { name: 'menunggu', label: 'Menunggu pihak luar', group: 'Kerja', to: ['EXECUTOR'], count: '/waits/count' },
  { name: 'pesan', label: 'Pesan', group: 'Kerja', count: '/messages/unread/count' },
  { name: 'mitra', label: 'Mitra', group: 'Kerja', to: WORKING },
  { name: 'riwayat', label: 'Riwayat kasus', group: 'Kerja', to: ['SUPERVISOR', 'PLATFORM'] },
  { name: 'arsip', label: 'Arsip', group: 'Naskah', to: [...WORKING, 'PLATFORM'] },
  { name: 'buku-nomor', label: 'Buku Nomor', group: 'Naskah', to: WORKING },
  { name: 'verifikasi', label: 'Verifikasi naskah', group: 'Naskah', path: '/verifikasi' },
  { name: 'daftar-induk', label: 'Daftar Induk', group: 'Mutu baku', to: [...AGENCY, 'PLATFORM'] },
  { name: 'penyimpangan', label: 'Penyimpangan', group: 'Mutu baku', to: [...WORKING, 'PLATFORM'], count: '/deviations/waiting/count' },
  { name: 'jeda', label: 'Jeda', group: 'Mutu baku', to: [...WORKING, 'PLATFORM'] },
  { name: 'mutu-baku', label: 'Angka mutu baku', group: 'Mutu baku', to: ['SUPERVISOR', 'ANALYST', 'PLATFORM'] },
  { name: 'sop', label: 'SOP', group: 'Mutu baku', to: ['ANALYST', 'SUPERVISOR', 'HEAD', 'PLATFORM'], count: '/sops/waiting/count' },
  { name: 'diagram', label: 'Diagram', group: 'Mutu baku', to: ['ANALYST', 'PLATFORM'] },
  { name: 'pemindahan', label: 'Pemindahan kasus', group: 'Mutu baku', to: ['SUPERVISOR'], count: '/migrations/count' },
  { name: 'kalender', label: 'Kalender kerja', group: 'Instansi', to: AGENCY },
  { name: 'pelaksana-harian', label: 'Plh/Plt', group: 'Instansi', to: ['ADMINISTRATOR'] },
  { name: 'wewenang', label: 'Pemberian wewenang', group: 'Instansi', to: ['ADMINISTRATOR', 'HEAD'], count: '/grants/count' },
  { name: 'catatan', label: 'Catatan pengelolaan', group: 'Instansi', to: ['ADMINISTRATOR', 'SUPERVISOR', 'PLATFORM'] },
  { name: 'surel', label: 'Surel keluar', group: 'Instansi', to: ['ADMINISTRATOR'], count: '/outbox/count' },
  { name: 'pengaturan', label: 'Pengaturan', group: 'Instansi', to: ['ADMINISTRATOR'] },
  { name: 'sesi', label: 'Sesi masuk', group: 'Bantuan' },
  { name: 'catatan-saya', label: 'Catatan saya', group: 'Bantuan' },
  { name: 'dua-langkah', label: 'Verifikasi dua langkah', group: 'Bantuan' },
  { name: 'kata-sandi', label: 'Ganti kata sandi', group: 'Bantuan' },
  { name: 'kunci-modeler', label: 'Kunci Modeler', group: 'Bantuan', to: ['ANALYST', 'ADMINISTRATOR', 'PLATFORM'] },
  { name: 'alamat-surel', label: 'Alamat surel', group: 'Bantuan' },
  { name: 'panduan', label: 'Panduan', group: 'Bantuan', path: '/panduan' },
  { name: 'beranda', label: 'Tentang Baku', group: 'Bantuan', path: '/' },
];

/** @param {Page} page */
export const address = ({ name, path }) => new URL(path ? `../../../..${path}` : `../../../sop/${name}.html`, import.meta.url).pathname;

/**
 * The groups of pages for this user, in their order.
 * @param {any} me see /me
 * @returns {[string, Page[]][]}
 */
export function groupsOf(me) {
  const groups = new Map();
  PAGES.filter(page => !page.to || page.to.some(audience => me.audiences.includes(audience)))
    .forEach(page => groups.set(page.group, [...(groups.get(page.group) ?? []), page]));
  return [...groups];
}
