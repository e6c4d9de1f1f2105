import { locales } from '../../../assets/baku/bahasa.js';

export default {
  app: { name: 'Administrasi', vendor: 'Baku' },
  locales,
};
