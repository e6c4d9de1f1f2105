import { locales } from '../../../assets/baku/bahasa.js';

export default {
  app: { name: 'Pemantauan', vendor: 'Baku' },
  locales,
  customScripts: ['scripts/baku/supervision.js', 'scripts/baku/pages.js', 'scripts/baku/figures.js', 'scripts/baku/sop-tabs.js'],
};
