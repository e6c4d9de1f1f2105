import { locales } from '../../../assets/baku/bahasa.js';

export default {
  app: { name: 'Daftar Tugas', vendor: 'Baku' },
  locales,
  // Else a remark belongs to its task alone, and the history of the case does not tell it.
  assignProcessInstanceIdToTaskComment: true,
  customScripts: ['scripts/baku/naskah.js', 'scripts/baku/konsep.js', 'scripts/baku/tanda-tangan.js', 'scripts/baku/mutu.js', 'scripts/baku/kepala.js', 'scripts/baku/jeda.js', 'scripts/baku/riwayat.js', 'scripts/baku/ponsel.js', 'scripts/baku/papan-tombol.js', 'scripts/baku/tasks.js', 'scripts/baku/pages.js'],
  // Tasklist's own, and listed by its "Pintasan papan tombol"; to the fields of a Camunda Form only papan-tombol.js leads.
  shortcuts: {
    focusList: { key: 'ctrl+alt+l', description: 'Ke tugas pertama dalam daftar' },
    focusForm: { key: 'ctrl+alt+f', description: 'Ke isian pertama formulir tugas' },
    claimTask: { key: 'ctrl+alt+c', description: 'Ambil tugas yang terbuka' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Ke daftar tugas yang pertama' },
    startProcess: { key: 'ctrl+alt+p', description: 'Mulai kasus' },
  },
};
