// Calls to our endpoints with the session of the web app. Errors carry the server's sentence for the user.
const BASE = new URL('../../../api/sop', import.meta.url).pathname;

let agency = '';

/**
 * For users of several agencies: sends with every call the agency that the user works for.
 * @param {string} id
 */
export const workFor = id => { agency = id; };

/** @param {string} path below our endpoints, e.g. `/me` */
export const url = path => BASE + path + (agency && `${path.includes('?') ? '&' : '?'}as=${encodeURIComponent(agency)}`);

/**
 * @param {string} path
 * @returns {Promise<any>} what the answer holds
 */
export async function get(path) {
  return read(await fetch(url(path), { headers: { Accept: 'application/json' } }));
}

/**
 * @param {string} path
 * @param {BodyInit} [body]
 * @returns {Promise<any>}
 */
export async function post(path, body) {
  return read(await fetch(url(path), { method: 'POST', body, headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token() } }));
}

/**
 * Posts a form with files.
 * @param {string} path
 * @param {FormData} body
 * @param {(part: number) => void} progress is called with the part sent so far, from 0 to 1
 * @returns {Promise<any>}
 */
export function upload(path, body, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url(path));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.responseType = 'json';
    request.upload.addEventListener('progress', event => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener('load', () => request.status < 300 ? resolve(request.response)
      : reject(new Error(request.response?.detail || 'Terjadi kesalahan. Coba lagi.')));
    request.addEventListener('error', () => reject(new Error('Sambungan terputus. Coba lagi.')));
    request.send(body);
  });
}

/**
 * Sends an object as JSON; the answer is JSON or, where another media type is asked for, a file.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [object]
 * @param {string} [accept]
 * @returns {Promise<any>}
 */
export async function send(method, path, object, accept = 'application/json') {
  return read(await fetch(url(path), { method, body: JSON.stringify(object), headers: {
    Accept: `${accept}, application/json`, 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() } }));
}

/**
 * Sends an object as JSON to the engine's own REST interface.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [object]
 * @returns {Promise<any>}
 */
export async function sendToEngine(method, path, object) {
  return read(await fetch(new URL(`../../../api/engine/engine/default${path}`, import.meta.url), { method, body: JSON.stringify(object), headers: {
    Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() } }));
}

/** @param {Response} response */
async function read(response) {
  if (response.ok) return /json/.test(response.headers.get('Content-Type') ?? '') ? response.json() : response.blob();
  const problem = await response.json().catch(() => ({}));
  throw new Error(problem.detail || 'Terjadi kesalahan. Coba lagi.');
}

/** The token against forged requests: the server gave it to this browser only, and wants it with every change. */
export const token = () => decodeURIComponent((document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1] || '');

/** @typedef {string | number | Node} Part */
/** @typedef {Part | (Part | Part[])[]} Content a text, a node or a list of them: nothing is ever parsed as HTML */

/**
 * Creates an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [attributes]
 * @param {Content} [content]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, content = []) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(.../** @type {(string | Node)[]} */ ([content].flat(Infinity)));
  return node;
}

/**
 * Creates an element of an SVG drawing.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {Content} [content]
 */
export function svg(tag, attributes = {}, content = []) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(.../** @type {(string | Node)[]} */ ([content].flat(Infinity)));
  return node;
}

/**
 * A table of our pages; on a narrow screen each cell repeats its heading.
 * @param {string[]} heads
 * @param {Content[][]} rows
 */
export const table = (heads, rows) => element('table', { class: 'baku-tabel' }, [
  element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, rows.map(cells => element('tr', {}, cells.map((cell, i) => element('td', { 'data-judul': heads[i] }, element('div', {}, cell)))))),
]);

/**
 * A state in words; the tone only adds a colour.
 * @param {string} text
 * @param {'' | 'baik' | 'perhatian' | 'buruk'} [tone]
 */
export const status = (text, tone = '') => element('span', { class: 'baku-status', ...(tone && { 'data-nada': tone }) }, text);

const FORMAT = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' });
/** @param {string} iso a moment in ISO 8601 */
export const dateTime = iso => FORMAT.format(new Date(iso));

const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium' });
/**
 * A day, or the day of a moment; a text that is no date is shown as it is.
 * @param {string} text
 */
export const date = text => !text ? '–' : Number.isNaN(Date.parse(text)) ? text : DAY.format(new Date(text));
