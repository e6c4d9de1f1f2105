import { locales } from '../../../assets/baku/web/language.js';
import '../../../assets/baku/portal/one-sign-in.js';

export default {
  app: { name: 'Beranda', vendor: 'Baku' },
  locales,
};
