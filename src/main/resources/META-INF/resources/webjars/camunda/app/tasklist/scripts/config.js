export default {
  app: { name: 'Tasklist', vendor: 'Baku' },
  customScripts: ['scripts/baku/naskah.js', 'scripts/baku/mutu.js', 'scripts/baku/jeda.js', 'scripts/baku/tasks.js', 'scripts/baku/pages.js'],
};
