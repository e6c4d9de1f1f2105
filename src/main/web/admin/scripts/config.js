import { locales } from '../../../assets/baku/web/language.js';
import '../../../assets/baku/portal/one-sign-in.js';
import '../../../assets/baku/portal/admin-menu.js';

export default {
  app: { name: 'Administrasi', vendor: 'Baku' },
  locales,
};
