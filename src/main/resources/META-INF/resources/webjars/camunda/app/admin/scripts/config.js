import { locales } from '../../../assets/baku/bahasa.js';
import '../../../assets/baku/admin-menu.js';

export default {
  app: { name: 'Administrasi', vendor: 'Baku' },
  locales,
};
