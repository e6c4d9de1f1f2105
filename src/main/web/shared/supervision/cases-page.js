// Cases of all SOPs of the agency, running and finished. The address says what is shown: #?<search>, #kasus/<id>.
import { element } from '../web/api.js';
import { query } from '../web/paging.js';
import { caseSearch, oneCase } from './cases.js';
import { fillByAddress, page } from '../web/page.js';

page(node => fillByAddress(node, view));

const view = place => place.startsWith('kasus/')
  ? async node => {
    node.append(element('p', {}, element('a', { href: '#' }, 'Cari kasus lain')));
    await oneCase(node, place.slice(6));
  }
  : async node => {
    node.append(element('h1', {}, 'Riwayat kasus'));
    await caseSearch(node, Object.fromEntries(new URLSearchParams(place.replace(/^\?/, ''))),
      asked => { window.location.hash = `?${query(asked)}`; }, ({ id }) => `#kasus/${id}`);
  };
