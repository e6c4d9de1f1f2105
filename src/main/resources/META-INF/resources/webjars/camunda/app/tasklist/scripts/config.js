export default {
  app: { name: 'Tasklist', vendor: 'Baku' },
  customScripts: ['scripts/baku/naskah.js', 'scripts/baku/konsep.js', 'scripts/baku/tanda-tangan.js', 'scripts/baku/tasks.js', 'scripts/baku/pages.js'],
};
