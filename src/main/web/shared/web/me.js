// Who is logged in, and for which agency he works: whoever belongs to several chooses one, and this browser keeps it.
import { get, workFor } from './api.js';
import { pageOf } from '../portal/entry.js';

const key = me => `baku.instansi.${me.userId}`;

/** The answer of /me, for the agency chosen; fails where nobody is logged in. Whoever has to do something first is led there. */
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
 * Keeps another choice. Pages that are open elsewhere go on with the agency that they show.
 * @param {any} me
 * @param {string} agency
 */
export const choose = (me, agency) => localStorage.setItem(key(me), agency);
