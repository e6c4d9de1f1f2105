// What is typed in a Camunda Form and not sent yet, by the keys of its fields: a preview shows it with the case's data.
const forms = new Map();

/** Texts, numbers, dates and chosen options of the form around a node; rows of lists are left to the saved data. */
export async function typed(node, taskId) {
  const form = node.closest('.fjs-container');
  if (!form) return {};
  const values = {};
  for (const field of fields(await schema(taskId))) {
    const value = field.key && READERS[field.type]?.(form, field);
    if (value !== undefined && value !== null && value !== '') values[field.key] = value;
  }
  return values;
}

const input = (form, { id }, end = '') => form.querySelector(`input[id$="-${id}${end}"], textarea[id$="-${id}${end}"]`);
const label = node => node.closest('label')?.textContent.trim();
const chosen = (form, field) => [...form.querySelectorAll(`input[id*="-${field.id}-"]:checked`)]
  .map(one => (field.values ?? []).find(option => option.label === label(one))?.value).filter(Boolean);

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

/** The components of a form, those in groups too; the rows of lists are none of it. */
export const fields = components => components.flatMap(one => one.type === 'dynamiclist' ? [] : [one, ...fields(one.components ?? [])]);

/** The form as the engine has it: it tells which key belongs to which field. */
export function schema(taskId) {
  if (!forms.has(taskId)) {
    const path = new URL(`../../../../api/engine/engine/default/task/${taskId}/deployed-form`, import.meta.url);
    forms.set(taskId, fetch(path).then(response => response.ok ? response.json() : {}).then(form => form.components ?? [], () => []));
  }
  return forms.get(taskId);
}
