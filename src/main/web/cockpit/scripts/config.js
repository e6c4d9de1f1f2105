import { locales } from '../../../assets/baku/web/language.js';
import '../../../assets/baku/portal/one-sign-in.js';

export default {
  app: { name: 'Pemantauan', vendor: 'Baku' },
  locales,
  customScripts: ['scripts/baku/supervision.js', 'scripts/baku/navigation.js', 'scripts/baku/figures.js', 'scripts/baku/sop-tabs.js'],
};
