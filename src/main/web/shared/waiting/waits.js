// What the user's roles wait for from parties outside, with the form to record its arrival.
import { dateTime, element, get, send } from '../web/api.js';
import { form } from '../web/form.js';
import { page } from '../web/page.js';
import { query, turning } from '../web/paging.js';

const PAGE = 25;

page(async node => {
  const status = element('p', { role: 'status', tabindex: '-1' });
  const list = element('div');
  const search = element('input', { type: 'search', id: 'cari-tunggu', placeholder: 'Nomor kasus' });
  const fields = element('form', { class: 'baku-saring', role: 'search' }, [
    element('span', { class: 'baku-pilihan' }, [element('label', { for: search.id }, 'Nomor kasus'), search]),
    element('button', { class: 'baku-tombol', type: 'submit' }, 'Cari'),
  ]);
  let asked = {};
  node.append(
    element('h1', {}, 'Menunggu pihak luar'),
    element('p', {}, 'Kasus di bawah ini menunggu dokumen atau keputusan dari luar. Catat kedatangannya agar kasus berlanjut.'),
    fields, status, list,
  );
  const go = async wanted => {
    asked = wanted;
    await show();
  };
  fields.addEventListener('submit', event => {
    event.preventDefault();
    go({ q: search.value.trim() });
  });
  const recorded = async ({ activity, businessKey }) => {
    await show();
    status.className = 'baku-berhasil';
    status.replaceChildren(`Kedatangan tercatat: ${activity}, kasus ${businessKey}. Kasus berlanjut.`);
    status.focus();
  };
  const show = async () => {
    const waits = await get(`/waits?${query(asked)}`);
    list.replaceChildren(...(waits.length ? waits.map(wait => card(wait, recorded))
      : [element('p', { class: 'baku-kosong' }, asked.q || asked.page ? 'Tidak ada yang cocok.' : 'Tidak ada yang ditunggu oleh peran Anda.')]),
      turning(asked, waits.length === PAGE, go));
  };
  await show();
});

const card = (wait, recorded) => element('article', { class: 'baku-butir' }, [
  element('h2', {}, wait.activity),
  element('p', {}, [wait.businessKey, wait.subject].filter(Boolean).join(' · ')),
  element('p', {}, wait.wording),
  element('dl', { class: 'baku-rincian' }, [
    ...row('Menunggu sejak', dateTime(wait.since)),
    ...row('Waktu baku', wait.standard),
    ...row('Batas waktu', wait.due ? due(wait.due) : 'Belum ditetapkan'),
    ...row('Dicatat oleh', wait.role),
  ]),
  element('details', {}, [
    element('summary', {}, 'Catat kedatangan'),
    form({
      fields: wait.fields.map(field => ({ ...field, upload: `/waits/${wait.id}/naskah` })),
      action: 'Simpan dan lanjutkan kasus',
      save: async values => recorded(await send('POST', `/waits/${wait.id}`, values)),
    }),
  ]),
]);

const row = (title, value) => [element('dt', {}, title), element('dd', {}, value)];

const due = iso => new Date(iso) < new Date()
  ? [`${dateTime(iso)} `, element('span', { class: 'baku-lewat' }, 'lewat batas')] : dateTime(iso);
