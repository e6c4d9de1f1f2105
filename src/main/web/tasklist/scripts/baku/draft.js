// Drafts in Tasklist: the wording of a document, edited in its task beside a preview of its pages.
//   <div data-baku="konsep" data-naskah="surat-jawaban" data-isian="isi, tembusan"></div>
// `data-isian` names the fields to offer where the form itself has the others; without it all are offered.
import { element, get, post, send, url } from '../../../../assets/baku/web/api.js';
import { beforeFinish } from './completion.js';
import { button, clean, fieldOf, historyOf } from './draft-parts.js';
import { all, struck, whenDrawn } from './drawn.js';
import { currentTask } from './open-task.js';
import { typed } from './typed.js';

/**
 * @typedef {import('./draft-parts.js').Draft} Draft
 * @typedef {import('./draft-parts.js').Version} Version
 * @typedef {import('./draft-parts.js').Field} Field
 */

const PAUSE = 900;

/** @type {Set<Editor>} */
const editors = new Set();

class Editor {
  /** @type {Draft | undefined} */
  draft;
  /** @type {Field[]} */
  fields = [];
  /** @type {HTMLButtonElement | undefined} */
  saveButton;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
  /** Number of previews asked for: only the answer to the latest is shown. */
  turn = 0;
  status = element('p', { class: 'baku-konsep-status', 'aria-live': 'polite' });
  pages = element('div', { class: 'baku-konsep-halaman', tabindex: '0', role: 'region' });

  /**
   * @param {HTMLElement} node
   * @param {string} taskId
   */
  constructor(node, taskId) {
    this.path = `/tasks/${taskId}/drafts/${node.dataset.naskah}`;
    this.taskId = taskId;
    this.node = node;
    this.offered = node.dataset.isian?.split(/[\s,;]+/);
  }

  async load() {
    try {
      this.show(await get(this.path));
    } catch (error) {
      this.node.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
    }
  }

  /** @param {Draft} draft */
  show(draft) {
    this.draft = draft;
    this.fields = draft.fields.filter(field => !this.offered || this.offered.includes(field.id)).map(field => fieldOf(field, draft.editable, () => this.changed()));
    this.pages.setAttribute('aria-label', `Pratinjau ${draft.title}`);
    this.pages.replaceChildren();
    const fields = element('div', { class: 'baku-konsep-isian' }, [...this.fields.map(one => one.node), this.buttons(draft), this.status, historyOf(draft.versions, one => this.look(one))]);
    const preview = draft.editable ? [element('div', {}, [this.previewBar(), this.pages])] : [];
    this.node.replaceChildren(element('section', { class: 'baku-konsep', 'aria-label': draft.title },
      [element('h4', {}, draft.title), element('div', { class: 'baku-konsep-kolom' }, [fields, ...preview])]));
    this.tell();
    this.follow();
  }

  /** @param {Draft} draft */
  buttons(draft) {
    const row = element('div', { class: 'baku-konsep-aksi' });
    if (draft.editable) {
      this.saveButton = button('Simpan konsep', () => this.run(() => this.save()), 'btn btn-primary');
      row.append(this.saveButton, button('Kembalikan ke teks baku', () => this.reset()));
    }
    if (draft.docx) row.append(element('a', { class: 'btn btn-default', href: url(`${this.path}/docx`) }, 'Unduh DOCX'));
    if (draft.docx && draft.editable) row.append(this.docx(draft));
    return row;
  }

  /** @param {Draft} draft */
  docx(draft) {
    const input = element('input', { type: 'file', accept: '.docx', 'aria-label': `Unggah DOCX hasil koreksi: ${draft.title}` });
    input.addEventListener('change', () => this.run(async () => {
      const file = input.files?.[0];
      if (!file) return;
      const body = new FormData();
      body.append('file', file);
      body.append('basedOn', String(this.draft?.version));
      input.value = '';
      this.tell('Membaca berkas…');
      this.show(await post(`${this.path}/docx`, body));
    }));
    return element('label', { class: 'btn btn-default baku-konsep-unggah' }, ['Unggah DOCX hasil koreksi', input]);
  }

  previewBar() {
    const size = button('Perbesar', () => {
      const wide = this.node.firstElementChild?.classList.toggle('baku-konsep-lebar');
      size.textContent = wide ? 'Perkecil' : 'Perbesar';
    });
    return element('div', { class: 'baku-konsep-aksi' }, [
      element('strong', {}, 'Pratinjau'),
      size,
      button('Segarkan', () => this.preview()),
      button('Unduh PDF', () => this.run(() => this.download())),
    ]);
  }

  /**
   * An older version is shown in the fields; saving makes it the latest.
   * @param {Version} version
   */
  look(version) {
    this.fields.forEach(field => { field.input.value = version.texts[field.id] ?? field.standard; });
    this.changed();
    if (version.version !== this.draft?.version) this.tell(`Menampilkan versi ${version.version}. Simpan untuk memakainya kembali.`);
  }

  reset() {
    this.fields.forEach(field => { field.input.value = field.standard; });
    this.changed();
    if (this.dirty()) this.tell('Teks baku ditampilkan. Simpan untuk memakainya kembali.');
  }

  /**
   * A field equal to its standard text is sent empty, so that it goes on following the case's data. Fields that are not offered
   * stay as they are saved.
   */
  texts() {
    return Object.fromEntries(this.fields.map(one => [one.id, clean(one.input.value) === clean(one.standard) ? null : one.input.value]));
  }

  dirty() {
    return !!this.draft?.editable && this.fields.some(one => clean(one.input.value) !== clean(one.saved ?? one.standard));
  }

  changed() {
    this.tell();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.preview(), PAUSE);
  }

  /** @param {string} [text] the state of the draft, where it does not follow from the draft itself */
  tell(text) {
    const edited = this.draft?.version && this.draft.fields.some(field => field.value !== null);
    const state = this.dirty() ? 'Ada perubahan yang belum disimpan.'
      : edited ? `Tersimpan sebagai versi ${this.draft?.version}. Bagian yang disunting tidak lagi mengikuti perubahan data kasus.`
        : 'Teks baku: mengikuti data kasus dan isian formulir ini.';
    this.status.replaceChildren(text ?? state);
    this.status.classList.remove('baku-galat');
    if (this.saveButton) this.saveButton.disabled = !this.dirty();
  }

  async save() {
    /** @type {Draft} */
    const saved = await send('PUT', this.path, { texts: this.texts(), data: await typed(this.node, this.taskId), basedOn: this.draft?.version });
    this.draft = saved;
    this.fields.forEach(field => { field.saved = saved.fields.find(one => one.id === field.id)?.value ?? null; });
    this.node.querySelector('details')?.replaceWith(historyOf(saved.versions, one => this.look(one)));
    this.tell();
  }

  /** The standard text follows the entries of the form as long as nobody has changed it. */
  async follow() {
    const data = await typed(this.node, this.taskId);
    const standard = await send('POST', `${this.path}/standard`, { data }).catch(() => null);
    if (standard) {
      this.fields.forEach(field => {
        if (clean(field.input.value) === clean(field.standard) && field.saved === null) field.input.value = standard[field.id] ?? field.standard;
        field.standard = standard[field.id] ?? field.standard;
      });
      this.tell();
    }
    return this.preview(data);
  }

  /** @param {Record<string, unknown>} [data] the entries of the form, where they are known already */
  async preview(data) {
    if (!this.draft?.editable) return;
    const turn = ++this.turn;
    this.pages.setAttribute('aria-busy', 'true');
    try {
      const pictures = await send('POST', `${this.path}/preview/pages`, { texts: this.texts(), data: data ?? await typed(this.node, this.taskId) });
      if (turn !== this.turn) return;
      const top = this.pages.scrollTop;
      this.pages.replaceChildren(...pictures.map((src, i) => element('img', { src, alt: `Halaman ${i + 1} dari ${pictures.length}` })));
      this.pages.scrollTop = top;
    } catch (error) {
      if (turn === this.turn) this.pages.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, error.message));
    }
    this.pages.removeAttribute('aria-busy');
  }

  async download() {
    const response = await send('POST', `${this.path}/preview`, { texts: this.texts(), data: await typed(this.node, this.taskId) }, 'application/pdf');
    const link = element('a', { href: URL.createObjectURL(response), download: `${this.draft?.kind}-konsep.pdf` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /**
   * Runs an action, and shows the sentence of its error to the user.
   * @param {() => Promise<void>} action
   */
  async run(action) {
    try {
      await action();
      return true;
    } catch (error) {
      this.tell(error.message);
      this.status.classList.add('baku-galat');
      return false;
    }
  }
}

/** @param {HTMLElement} node */
function fill(node) {
  node.dataset.konsepSiap = 'ya';
  const taskId = currentTask();
  if (!taskId) return;
  const editor = new Editor(node, taskId);
  editors.add(editor);
  editor.load();
}

const present = () => {
  editors.forEach(editor => { if (!editor.node.isConnected) editors.delete(editor); });
  return [...editors];
};

const fillAll = () => all('[data-baku="konsep"]:not([data-konsep-siap])').forEach(fill);
whenDrawn(fillAll);

// Entries in the form change the standard text and the preview.
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
document.addEventListener('input', event => {
  if (!struck(event, '.fjs-container') || struck(event, '.baku-konsep')) return;
  clearTimeout(typing);
  typing = setTimeout(() => present().forEach(editor => editor.draft && editor.follow()), PAUSE);
});

// Edited texts are saved when the task is completed, so that they are not lost.
beforeFinish(() => {
  present().forEach(editor => clearTimeout(editor.timer));
  const unsaved = present().filter(editor => editor.dirty());
  return unsaved.length ? saveAll(unsaved) : undefined;
});

/** @param {Editor[]} unsaved */
async function saveAll(unsaved) {
  for (const editor of unsaved) {
    if (!await editor.run(() => editor.save())) {
      editor.node.scrollIntoView({ block: 'center' });
      return false;
    }
  }
  return true;
}

export default [];
