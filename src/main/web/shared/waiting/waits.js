// What the user's roles wait for from parties outside, with the form that records its arrival.
import { dateTime, element, get, send } from '../web/api.js';
import { form } from '../web/form.js';
import { page } from '../web/page.js';

page(async node => {
  const status = element('p', { role: 'status', tabindex: '-1' });
  const list = element('div');
  node.append(
    element('h1', {}, 'Menunggu pihak luar'),
    element('p', {}, 'Kasus di bawah ini menunggu dokumen atau keputusan dari luar. Catat kedatangannya agar kasus berlanjut.'),
    status, list,
  );
  const recorded = async ({ activity, businessKey }) => {
    await show();
    status.className = 'baku-berhasil';
    status.replaceChildren(`Kedatangan tercatat: ${activity}, kasus ${businessKey}. Kasus berlanjut.`);
    status.focus();
  };
  const show = async () => {
    const waits = await get('/waits');
    list.replaceChildren(...(waits.length ? waits.map(wait => card(wait, recorded))
      : [element('p', { class: 'baku-kosong' }, 'Tidak ada yang ditunggu oleh peran Anda.')]));
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
