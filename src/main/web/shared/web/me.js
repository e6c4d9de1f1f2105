// Who is logged in, and for which agency: users of several agencies choose one, and this browser remembers it.
import { get, workFor } from './api.js';
import { pageOf } from '../portal/entry.js';

const key = me => `baku.instansi.${me.userId}`;

/**
 * The answer of /me for the chosen agency; fails where nobody is logged in. Users who must do something first are led to its
 * page.
 */
export async function loggedIn() {
  const me = await get('/me');
  if (me.first && window.location.pathname !== pageOf(me.first)) window.location.assign(pageOf(me.first));
  if (me.agencies.length < 2) return me;
  const kept = localStorage.getItem(key(me));
  const agency = me.agencies.find(one => one.id === kept) ?? me.agency;
  workFor(agency.id);
  return agency.id === me.agency.id ? me : get('/me');
}

/**
 * Remembers another choice. Pages open in other windows keep the agency that they show.
 * @param {any} me
 * @param {string} agency
 */
export const choose = (me, agency) => localStorage.setItem(key(me), agency);
