export default {
  app: { name: 'Cockpit', vendor: 'Baku' },
  customScripts: ['scripts/baku/supervision.js', 'scripts/baku/pages.js'],
};
