// Calls to our endpoints with the session of the web app. Errors carry the sentence that the server wrote for the user.
const BASE = new URL('../../../api/sop', import.meta.url).pathname;

export const url = path => BASE + path;

export async function get(path) {
  return read(await fetch(url(path), { headers: { Accept: 'application/json' } }));
}

export async function post(path, body) {
  return read(await fetch(url(path), { method: 'POST', body, headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token() } }));
}

/** Posts a form with files; `progress` is told which part of it has left. */
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

/** Sends an object as JSON; the answer is JSON or, where another media type is asked for, a file. */
export async function send(method, path, object, accept = 'application/json') {
  return read(await fetch(url(path), { method, body: JSON.stringify(object), headers: {
    Accept: `${accept}, application/json`, 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() } }));
}

/** The same to the engine's own REST interface. */
export async function sendToEngine(method, path, object) {
  return read(await fetch(new URL(`../../../api/engine/engine/default${path}`, import.meta.url), { method, body: JSON.stringify(object), headers: {
    Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() } }));
}

async function read(response) {
  if (response.ok) return /json/.test(response.headers.get('Content-Type')) ? response.json() : response.blob();
  const problem = await response.json().catch(() => ({}));
  throw new Error(problem.detail || 'Terjadi kesalahan. Coba lagi.');
}

const token = () => decodeURIComponent((document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1] || '');

/** Creates an element; `content` is a text, a node or a list of them, so nothing is ever parsed as HTML. */
export function element(tag, attributes = {}, content = []) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...[content].flat());
  return node;
}

/** A table of our pages; on a narrow screen each cell carries its heading. */
export const table = (heads, rows) => element('table', { class: 'baku-tabel' }, [
  element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, rows.map(cells => element('tr', {}, cells.map((cell, i) => element('td', { 'data-judul': heads[i] }, element('div', {}, cell)))))),
]);

/** How something stands, in words; the tone (`baik`, `perhatian`, `buruk`) only underlines them. */
export const status = (text, tone = '') => element('span', { class: 'baku-status', ...(tone && { 'data-nada': tone }) }, text);

const FORMAT = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' });
export const dateTime = iso => FORMAT.format(new Date(iso));

const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium' });
/** A day or the day of a moment; what is no date is shown as it is written. */
export const date = text => !text ? '–' : Number.isNaN(Date.parse(text)) ? text : DAY.format(new Date(text));
