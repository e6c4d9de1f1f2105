// Entries of a Camunda Form that are not sent yet, by the keys of its fields: a preview shows them with the case's data.
/**
 * @typedef {object} Component of a form
 * @property {string} id
 * @property {string} type
 * @property {string} [key]
 * @property {string} [text]
 * @property {string} [content]
 * @property {{ label: string, value: string }[]} [values] among which one chooses
 * @property {Component[]} [components]
 */

/** @type {Map<string, Promise<Component[]>>} */
const forms = new Map();

/**
 * Texts, numbers, dates and chosen options of the form around a node. Rows of lists are left out, and the preview takes them
 * from the saved data.
 * @param {HTMLElement} node
 * @param {string} taskId
 */
export async function typed(node, taskId) {
  const form = node.closest('.fjs-container');
  if (!form) return {};
  /** @type {Record<string, string | number | string[]>} */
  const values = {};
  for (const field of fields(await schema(taskId))) {
    if (!field.key) continue;
    const value = READERS[field.type]?.(form, field);
    if (value !== undefined && value !== null && value !== '') values[field.key] = value;
  }
  return values;
}

/**
 * @param {Element} form
 * @param {Component} field
 * @returns {HTMLInputElement | HTMLTextAreaElement | null}
 */
const input = (form, { id }, end = '') => form.querySelector(`input[id$="-${id}${end}"], textarea[id$="-${id}${end}"]`);
/** @param {Element} node */
const label = node => node.closest('label')?.textContent.trim();
/**
 * @param {Element} form
 * @param {Component} field
 */
const chosen = (form, field) => [...form.querySelectorAll(`input[id*="-${field.id}-"]:checked`)]
  .map(one => (field.values ?? []).find(option => option.label === label(one))?.value).filter(value => value !== undefined);

/** @type {Record<string, (form: Element, field: Component) => string | number | string[] | undefined>} */
const READERS = {
  textfield: (form, field) => input(form, field)?.value,
  textarea: (form, field) => input(form, field)?.value,
  number: (form, field) => {
    const value = input(form, field)?.value;
    return value && !Number.isNaN(Number(value)) ? Number(value) : undefined;
  },
  datetime: (form, field) => (input(form, field, '-date')?.value.match(/^(\d{2})\/(\d{2})\/(\d{4})$/) || []).slice(1).reverse().join('-'),
  radio: (form, field) => chosen(form, field)[0],
  checklist: (form, field) => field.values && chosen(form, field),
};

/**
 * The components of a form, including those in groups but not the rows of lists.
 * @param {Component[]} components
 * @returns {Component[]}
 */
export const fields = components => components.flatMap(one => one.type === 'dynamiclist' ? [] : [one, ...fields(one.components ?? [])]);

/**
 * The form as the engine has it, from which the key of each field is known.
 * @param {string} taskId
 * @returns {Promise<Component[]>}
 */
export function schema(taskId) {
  let form = forms.get(taskId);
  if (!form) {
    const path = new URL(`../../../../api/engine/engine/default/task/${taskId}/deployed-form`, import.meta.url);
    form = fetch(path).then(response => response.ok ? response.json() : undefined).then(read => read?.components ?? [], () => []);
    forms.set(taskId, form);
  }
  return form;
}
