import { locales } from '../../../assets/baku/web/language.js';

export default {
  app: { name: 'Beranda', vendor: 'Baku' },
  locales,
};
