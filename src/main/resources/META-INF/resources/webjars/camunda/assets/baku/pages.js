// Our pages beside the web apps: /camunda/sop/<name>.html, each with a module assets/baku/<name>.js.
// A page with `rows` is linked in Tasklist only for those who find something there, with `counted` telling how much.
export const PAGES = [
  { name: 'daftar-induk', label: 'Daftar Induk' },
  { name: 'menunggu', label: 'Menunggu pihak luar', icon: 'time', rows: '/waits', counted: true },
  { name: 'mitra', label: 'Mitra', icon: 'briefcase', rows: '/partners' },
  { name: 'penyimpangan', label: 'Penyimpangan', icon: 'alert', rows: '/deviations/waiting', counted: true },
  { name: 'jeda', label: 'Jeda', icon: 'pause', rows: '/pauses' },
  { name: 'kalender', label: 'Kalender kerja', icon: 'calendar', rows: '/calendar/agencies' },
];

export const address = ({ name }) => new URL(`../../sop/${name}.html`, import.meta.url).pathname;
