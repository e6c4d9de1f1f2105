import { locales } from '../../../assets/baku/bahasa.js';

export default {
  app: { name: 'Daftar Tugas', vendor: 'Baku' },
  locales,
  // Else a remark belongs to its task alone, and the history of the case does not tell it.
  assignProcessInstanceIdToTaskComment: true,
  customScripts: ['scripts/baku/naskah.js', 'scripts/baku/konsep.js', 'scripts/baku/tanda-tangan.js', 'scripts/baku/mutu.js', 'scripts/baku/kepala.js', 'scripts/baku/jeda.js', 'scripts/baku/riwayat.js', 'scripts/baku/ponsel.js', 'scripts/baku/tasks.js', 'scripts/baku/pages.js'],
};
