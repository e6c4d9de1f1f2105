import { locales } from '../../../assets/baku/bahasa.js';

export default {
  app: { name: 'Beranda', vendor: 'Baku' },
  locales,
};
