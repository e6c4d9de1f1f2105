// The settings of the agency: its address and officials can be changed here, the rest is shown with the name of the setting in
// the files.
import { dateTime, element, get, send } from '../web/api.js';
import { form } from '../web/form.js';
import { fill, page } from '../web/page.js';

page(async node => {
  const show = (view, message = '') => {
    node.replaceChildren();
    return fill(node, async content => settings(content, view ?? await get('/settings'), show, message));
  };
  await show();
});

function settings(node, view, show, message) {
  const save = (path, told) => async values => show(await send('PUT', path, values), told);
  node.append(
    element('h1', {}, 'Pengaturan instansi'),
    element('p', {}, [view.unit, view.name].filter(Boolean).join(', ')),
    element('p', { role: 'status', class: message ? 'baku-berhasil' : '' }, message),
    card('Alamat dan kontak', view.officeChange, [['Alamat', view.office.address], ['Kontak', view.office.contact]], [
      { key: 'address', label: 'Alamat', kind: 'long', required: true, value: view.office.address },
      { key: 'contact', label: 'Kontak', kind: 'long', required: true, value: view.office.contact },
    ], save('/settings/office', 'Alamat disimpan dan dipakai kop naskah berikutnya.')),
    element('h2', {}, 'Pejabat'),
    element('p', {}, 'Pejabat baru disebut dalam naskah yang disusun sejak sekarang; naskah yang sudah disetujui tetap menyebut pejabat saat itu.'),
    ...view.officials.map(({ key, official, printed, change }) => card(official.position, change,
      [['Nama', [official.name, element('br'), element('small', {}, `Pada keputusan dan sertifikat akan tercetak: ${printed}`)]], ['Pangkat', official.rank ?? '–'], ['NIP', official.nip ?? '–']], [
        { key: 'position', label: 'Jabatan', required: true, value: official.position },
        { key: 'name', label: 'Nama dengan gelar', required: true, value: official.name },
        { key: 'rank', label: 'Pangkat, golongan', value: official.rank },
        { key: 'nip', label: 'NIP', value: official.nip },
      ], save(`/settings/officials/${encodeURIComponent(key)}`, 'Pejabat disimpan.'))),
    element('h2', {}, 'Ditetapkan dalam berkas pengaturan'),
    element('p', {}, 'Bagian di bawah ini diubah oleh administrator platform pada pengaturan yang disebut.'),
    ...view.sections.map(section => element('article', { class: 'baku-butir' }, [
      element('h3', {}, section.title),
      details(section.lines.map(({ label, value }) => [label, value ?? '–'])),
      element('small', {}, ['Pengaturan: ', element('code', {}, section.setting)]),
    ])),
  );
}

const details = rows => element('dl', { class: 'baku-rincian' },
  rows.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]));

const card = (title, change, rows, fields, save) => element('article', { class: 'baku-butir' }, [
  element('h3', {}, title),
  details(rows),
  element('small', {}, change ? `Diubah oleh ${change.by}, ${dateTime(change.at)}` : 'Menurut berkas pengaturan'),
  element('details', {}, [element('summary', {}, 'Ubah'), form({ fields, action: 'Simpan', save })]),
]);
