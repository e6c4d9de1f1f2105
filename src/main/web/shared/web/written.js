// Reads what people type and paste as Indonesians write it; a text that can be read in two ways is refused. The server reads in
// the same way (engine.entry), and one table tests both.
const plain = text => text.normalize('NFKC').trim().replace(/\s+/g, ' ');
const GROUPED = '[1-9]\\d{0,2}(?:[. ]\\d{3})+';
const INDONESIAN = new RegExp(`^(-?)(${GROUPED}|\\d+)(?:,(\\d+))?$`);
const MACHINE = /^-?(?:\d+\.\d{1,2}|0\.\d+)$/;
const TWO_WAYS = /^-?[1-9]\d{0,2},\d{3}$/;
const MIXED = /\d\.\d+ \d|\d \d+\.\d/;

/**
 * @param {string} text
 * @returns {string} the number in the notation of machines; empty where it is none, or could be two different ones
 */
export function number(text) {
  const value = plain(text).replace('\u2212', '-').replace(/^(-?) ?rp\.? ?(-?)/i, '$1$2').replace(/,-+$/, '');
  if (MACHINE.test(value)) return value;
  const parts = INDONESIAN.exec(value);
  if (!parts || TWO_WAYS.test(value) || MIXED.test(value)) return '';
  return parts[1] + parts[2].replace(/[. ]/g, '') + (parts[3] === undefined ? '' : `.${parts[3]}`);
}

/**
 * A number in Indonesian notation. Four digits are not grouped, because they are mostly years.
 * @param {string} value
 * @param {boolean} [money]
 */
export function shown(value, money = false) {
  const [whole, decimals] = value.split('.');
  const figures = whole.replace('-', '');
  const grouped = money || figures.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

const UNITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];
const POWERS = /** @type {[number, string][]} */ ([[1e12, 'triliun'], [1e9, 'miliar'], [1e6, 'juta'], [1000, 'ribu'], [100, 'ratus'], [10, 'puluh']]);

/**
 * A whole number in words.
 * @param {number} value
 * @returns {string}
 */
export function words(value) {
  if (value < 0) return `minus ${words(-value)}`;
  if (value < 12) return UNITS[value];
  if (value < 20) return `${UNITS[value - 10]} belas`;
  const [power, name] = /** @type {[number, string]} */ (POWERS.find(([one]) => value >= one));
  const count = Math.floor(value / power);
  const head = count === 1 && power <= 1000 ? `se${name}` : `${words(count)} ${name}`;
  return value % power ? `${head} ${words(value % power)}` : head;
}

const MONTHS = [['januari'], ['februari', 'pebruari', 'peb'], ['maret'], ['april'], ['mei'], ['juni'], ['juli'],
  ['agustus', 'agt', 'ags'], ['september', 'sept'], ['oktober'], ['november', 'nopember', 'nop'], ['desember']];

/**
 * @param {string} text
 * @returns {string} the day as in ISO 8601; empty where it is none
 */
export function date(text) {
  const value = plain(text);
  const machine = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (machine) return day(machine[1], Number(machine[2]), machine[3]);
  const figures = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(value);
  if (figures) return day(figures[4], Number(figures[3]), figures[1]);
  const named = /^(?:\p{L}+'?\p{L}*, ?)?(\d{1,2})[ -](\p{L}{3,9})\.?[ -](\d{4})$/u.exec(value);
  return named ? day(named[3], month(named[2].toLowerCase()), named[1]) : '';
}

const month = name => MONTHS.findIndex(names => names.includes(name) || names[0].slice(0, 3) === name) + 1;

function day(year, monthNumber, dayOfMonth) {
  const one = new Date(Date.UTC(2000, 0, 1));
  one.setUTCFullYear(Number(year), monthNumber - 1, Number(dayOfMonth));
  const exists = one.getUTCMonth() === monthNumber - 1 && one.getUTCDate() === Number(dayOfMonth);
  return exists ? `${year}-${String(monthNumber).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` : '';
}

const INVENTED = '00000000000000';

/**
 * What is wrong with a civil servant's number, as the end of a sentence that begins with the name of the field.
 * @param {string} text
 * @returns {string} empty where nothing is wrong
 */
export function nip(text) {
  const digits = text.trim().replace(/^['\u2019\u02BC`]\s*/, '').replace(/\s/g, '');
  if (!digits || digits === '-') return '';
  if (/^\d([.,]\d+)?[eE]\+?\d+$/.test(digits)) {
    return ` telah diubah Excel menjadi ${digits}. Di Excel, atur kolom NIP sebagai Teks, ketik ulang NIP-nya, lalu salin lagi.`;
  }
  if (!/^\d+$/.test(digits)) return ' terdiri atas 18 angka, tanpa huruf atau tanda lain.';
  if (digits.length !== 18) return ` terdiri atas 18 angka; yang diisikan ${digits.length} angka.`;
  const [born, appointed, from, sex] = [digits.slice(0, 4), digits.slice(8, 12), digits.slice(12, 14), digits[14]].map(Number);
  const plausible = day(digits.slice(0, 4), Number(digits.slice(4, 6)), digits.slice(6, 8)) && born >= 1900 && appointed >= born + 15
    && appointed <= born + 75 && from >= 1 && (from <= 12 || Math.floor(from / 10) === 2) && (sex === 1 || sex === 2);
  return digits.startsWith(INVENTED) || plausible ? ''
    : ' tidak mungkin benar: delapan angka pertama adalah tanggal lahir, enam angka berikutnya tahun dan bulan pengangkatan.';
}

/**
 * Whether a spreadsheet may have rounded a civil servant's number: it keeps only fifteen digits.
 * @param {string} text
 */
export const isRounded = text => !nip(text) && /000$/.test(text.trim()) && !text.replace(/\s/g, '').startsWith(INVENTED);

// A text in the form in which a search compares it: small letters and one kind of apostrophe, as SoughtWord does on the server.
export const soughtText = text => text.toLowerCase()
  .replace(/['`\u00B4\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\uFF07]/g, "'");
