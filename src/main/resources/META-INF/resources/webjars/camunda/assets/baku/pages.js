// Our pages beside the web apps: /camunda/sop/<name>.html, each with a module assets/baku/<name>.js.
// A page with `rows` is linked in Tasklist only for those who find something there, with `counted` telling how much.
export const PAGES = [
  { name: 'tugas', label: 'Beranda tugas', icon: 'home' },
  { name: 'daftar-induk', label: 'Daftar Induk' },
  { name: 'menunggu', label: 'Menunggu pihak luar', icon: 'time', rows: '/waits', counted: true },
  { name: 'buku-nomor', label: 'Buku Nomor', icon: 'list-alt', rows: '/register/years' },
  { name: 'mitra', label: 'Mitra', icon: 'briefcase', rows: '/partners' },
  { name: 'penyimpangan', label: 'Penyimpangan', icon: 'alert', rows: '/deviations/waiting', counted: true },
  { name: 'jeda', label: 'Jeda', icon: 'pause', rows: '/pauses' },
  { name: 'mutu-baku', label: 'Angka mutu baku', icon: 'stats', rows: '/figures/years' },
  { name: 'kalender', label: 'Kalender kerja', icon: 'calendar', rows: '/calendar/agencies' },
  { name: 'arsip', label: 'Arsip', icon: 'folder-open', rows: '/archive' },
  { name: 'pesan', label: 'Pesan', icon: 'envelope', rows: '/messages/unread', counted: true },
  { name: 'pelaksana-harian', label: 'Plh/Plt', icon: 'transfer', rows: '/deputies/staff' },
  { name: 'surel', label: 'Surel keluar', icon: 'send', rows: '/outbox', counted: true },
];

export const address = ({ name }) => new URL(`../../sop/${name}.html`, import.meta.url).pathname;
