// Numbers and dates in forms in Indonesian notation. A Camunda Form reads its fields in the notation of machines. So the form
// gets the value of a field in that notation, a value that it sets is shown in ours, and a text that cannot be read is reported
// beside the field.
import { element, get } from '../../../../assets/baku/web/api.js';
import { date, isRounded, nip, number, shown, words } from '../../../../assets/baku/web/written.js';

const NATIVE = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
/** @type {(input: HTMLInputElement) => string} */
const typedIn = input => NATIVE?.get?.call(input);
/** @type {(input: HTMLInputElement, text: string) => void} */
const write = (input, text) => { NATIVE?.set?.call(input, text); };
/** @returns {NodeListOf<HTMLInputElement>} the fields of a part of the page */
const fieldsOf = part => part.querySelectorAll(FIELDS);
/** @returns {HTMLInputElement | null} the field in which something happens */
const fieldOf = event => event.target instanceof HTMLInputElement ? event.target : null;
const FIELDS = '.fjs-form-field-number input.fjs-input, .fjs-form-field-datetime .fjs-datepicker input, .fjs-form-field-textfield input.fjs-input';
const FINISH = 'button[ng-click="complete()"], .modal-footer .btn-primary';
const NOTE = 'baku-terbaca';
const kinds = new WeakMap();
const DAY = new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** @type {Map<string, Map<string, string>>} days on which the office does not work, with what they are, by year */
const daysOff = new Map();

const amount = {
  read: number,
  show: (value, input) => number(value) && !Number.isNaN(Number(value)) ? shown(value, isMoney(input)) : value,
  tell: (value, input) => isMoney(input) && /^-?\d+$/.test(value) ? `${words(Number(value))} rupiah` : '',
  wrong: text => /^\s*-?[1-9]\d{0,2},\d{3}\s*$/.test(text) ? `"${text.trim()}" dapat dibaca dua cara: tulis ${text.trim().replace(',', '.')} atau ${text.trim()}0.`
    : 'Tidak terbaca sebagai angka. Tulis misalnya 1.250.000 atau 12,5.',
};

const day = {
  read: text => date(text).split('-').reverse().join('/'),
  show: value => day.read(value) || value,
  tell: value => dayOff(date(value)),
  wrong: () => 'Tanggal ini tidak ada atau tidak terbaca. Tulis misalnya 31/01/2026 atau 31 Januari 2026.',
};

/**
 * Warns of a date that is rarely meant, because the office does not work on it. People of other offices cannot see the calendar
 * and get no warning.
 */
function dayOff(iso) {
  const year = iso.slice(0, 4);
  if (!year) return '';
  if (!daysOff.has(year)) {
    daysOff.set(year, new Map());
    get(`/calendar?year=${year}`).then(({ days }) => {
      daysOff.set(year, new Map(days.filter(one => !one.hours).map(one => [one.day, one.special?.name ?? ''])));
      fieldsOf(document).forEach(input => kinds.get(input) === day && tell(input));
    }, () => {});
  }
  const name = daysOff.get(year)?.get(iso);
  return name === undefined ? '' : `${DAY.format(new Date(`${iso}T00:00:00Z`))}: hari libur${name && `, ${name}`}.`;
}

const isMoney = input => input.closest('.fjs-input-group')?.querySelector('.fjs-input-adornment')?.textContent.trim() === 'Rp';
const isNip = input => /^NIP\b/.test(input.closest('.fjs-form-field')?.querySelector('label')?.textContent.trim() ?? '');

/**
 * Replaces the field's value for the form: it reads the machine's notation, and what it sets is shown in ours. While the user
 * types, the typed text stays.
 */
function translate(input, kind) {
  kinds.set(input, kind);
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => kind.read(typedIn(input)),
    set: value => {
      const text = String(value ?? '');
      if (text !== kind.read(typedIn(input)) || text && document.activeElement !== input) write(input, kind.show(text, input));
      tell(input);
    },
  });
  if (typedIn(input)) write(input, kind.show(typedIn(input), input));
  tell(input);
}

const problem = input => {
  const text = typedIn(input);
  const kind = kinds.get(input);
  if (!kind) return isNip(input) && nip(text) ? `NIP${nip(text)}` : '';
  return text.trim() && text.trim() !== '-' && !kind.read(text) ? kind.wrong(text) : '';
};

function tell(input) {
  const field = input.closest('.fjs-form-field');
  if (!field) return;
  const wrong = problem(input);
  const told = wrong || (kinds.get(input)?.tell(input.value, input) ?? (isNip(input) && isRounded(typedIn(input))
    ? 'Tiga angka terakhir 000: mungkin dibulatkan oleh Excel. Cocokkan dengan NIP yang asli.' : ''));
  let note = field.querySelector(`.${NOTE}`);
  if (!note && !told) return;
  if (!note) {
    note = element('div', { class: NOTE, 'aria-live': 'polite' });
    field.append(note);
  }
  if (note.textContent !== told) note.textContent = told;
  note.classList.toggle('baku-galat', Boolean(wrong));
}

function adorn() {
  fieldsOf(document).forEach(input => {
    if (kinds.has(input) || input.dataset.bakuNip) return;
    if (input.closest('.fjs-form-field-number')) translate(input, amount);
    else if (input.closest('.fjs-datepicker') && /^(hh|dd)\//.test(input.placeholder)) translate(input, day);
    else if (isNip(input)) {
      input.dataset.bakuNip = 'ya';
      tell(input);
    }
  });
}

const isOurs = input => kinds.has(input) || Boolean(input.dataset.bakuNip);

// The form would let only certain keys through, and not all that a phone's keyboard or the clipboard sends.
document.addEventListener('keypress', event => {
  const input = fieldOf(event);
  if (input && kinds.get(input) === amount && event.key !== 'Enter') event.stopPropagation();
}, true);
document.addEventListener('input', event => {
  const input = fieldOf(event);
  if (input && isOurs(input)) tell(input);
}, true);
document.addEventListener('focusout', event => {
  const input = fieldOf(event);
  if (!input) return;
  if (kinds.get(input) === amount && input.value) write(input, amount.show(input.value, input));
  if (isOurs(input)) tell(input);
}, true);

// A text that is no date stays in its field to be corrected; the form would put the former date back without a word.
for (const left of ['blur', 'focusout', 'keydown']) {
  document.addEventListener(left, event => {
    const input = fieldOf(event);
    if (!input || kinds.get(input) !== day || !problem(input) || event instanceof KeyboardEvent && event.key !== 'Enter') return;
    event.stopImmediatePropagation();
    tell(input);
  }, true);
}

/** Nothing is sent while an entry is unreadable: the form would send it as empty. */
document.addEventListener('click', event => {
  const finish = event.target instanceof Element ? event.target.closest(FINISH) : null;
  const form = finish?.closest('.modal-content') ?? document;
  const unread = finish && [...fieldsOf(form)].find(problem);
  if (!unread) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  tell(unread);
  unread.focus();
}, true);

new MutationObserver(adorn).observe(document.body, { childList: true, subtree: true });

export default [];
