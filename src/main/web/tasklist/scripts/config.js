import { locales } from '../../../assets/baku/web/language.js';
import '../../../assets/baku/portal/one-sign-in.js';

export default {
  app: { name: 'Daftar Tugas', vendor: 'Baku' },
  locales,
  // Without this a comment belongs only to its task, and the history of the case does not show it.
  assignProcessInstanceIdToTaskComment: true,
  customScripts: ['scripts/baku/frame.js', 'scripts/baku/entries.js', 'scripts/baku/saved.js', 'scripts/baku/documents.js', 'scripts/baku/draft.js', 'scripts/baku/signing.js', 'scripts/baku/account.js', 'scripts/baku/head.js', 'scripts/baku/pause.js', 'scripts/baku/history.js', 'scripts/baku/phone.js', 'scripts/baku/keyboard.js', 'scripts/baku/list.js', 'scripts/baku/navigation.js'],
  // Tasklist's own shortcuts, listed by its "Pintasan papan tombol". To the fields of a Camunda Form leads only keyboard.js.
  shortcuts: {
    focusList: { key: 'ctrl+alt+l', description: 'Ke tugas pertama dalam daftar' },
    focusForm: { key: 'ctrl+alt+f', description: 'Ke isian pertama formulir tugas' },
    claimTask: { key: 'ctrl+alt+c', description: 'Ambil tugas yang terbuka' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Ke daftar tugas yang pertama' },
    startProcess: { key: 'ctrl+alt+p', description: 'Mulai kasus' },
  },
};
