// The page SOP of an agency: drafts and withdrawals that wait for a second person, deployments that would change who an SOP
// is, what is in force, and what was decided. Address: sop.html[?instansi=<agency>]
import { date, dateTime, element, get, post, send, status, table, url } from '../web/api.js';
import { fill, page } from '../web/page.js';
import { form } from '../web/form.js';

const DECISIONS = {
  IN_FORCE: () => status('diberlakukan', 'baik'),
  RETURNED: () => status('dikembalikan', 'buruk'),
  WITHDRAWN: () => status('ditarik perancang'),
  REPLACED: () => status('diganti konsep berikutnya'),
};

page(node => show(node, new URLSearchParams(window.location.search).get('instansi')));

async function show(node, agencyId) {
  const view = await get(`/sops${agencyId ? `?agency=${encodeURIComponent(agencyId)}` : ''}`);
  const { agency, agencies, byTwo, waiting, ratified, held, sends } = view;
  const reload = () => { node.replaceChildren(); return fill(node, content => show(content, agency.id)); };
  const decided = element('section', {});
  const inForceList = element('section', {});
  node.append(
    element('h1', {}, 'SOP'),
    element('div', { class: 'baku-aksi' }, agencies.length > 1
      ? [choice(agencies, agency.id, id => { node.replaceChildren(); return fill(node, content => show(content, id)); })]
      : [element('span', {}, agency.name)]),
    element('p', {}, byTwo
      ? 'SOP yang digelar perancang proses dari Camunda Modeler menjadi konsep. Kasus baru tetap berjalan menurut versi yang berlaku, sampai pengawas atau pimpinan, bukan perancang yang menggelarnya, memberlakukan konsep itu.'
      : 'Instansi ini tidak meminta orang kedua: SOP yang digelar perancang proses langsung berlaku bagi kasus baru.'),
    element('h2', {}, 'Yang menunggu keputusan'),
    ...waiting.length ? waiting.map(draft => card(view, draft, reload)) : [element('p', { class: 'baku-kosong' }, 'Tidak ada yang menunggu.')],
    ...ratified.length ? [
      element('h2', {}, 'Disahkan, menunggu tanggal efektif'),
      ...ratified.map(draft => coming(view, draft, reload)),
    ] : [],
    ...held.length ? [
      element('h2', {}, 'Penggelaran yang ditahan'),
      element('p', {}, 'Satu kunci adalah satu SOP dengan satu nomor dan satu judul. Berkas di bawah ini ditolak karena mengubahnya. Bila perubahan itu memang dimaksud, nyatakan di sini, lalu gelar sekali lagi dari Modeler.'),
      ...held.map(one => holding(agency, one, sends, reload)),
    ] : [],
    inForceList,
    decided,
  );
  await fill(inForceList, content => sops(content, agency, sends, reload));
  await fill(decided, content => decisions(content, agency, 0));
}

function card(view, draft, reload) {
  const { agency, sends } = view;
  const path = `/sops/${agency.id}/drafts/${draft.id}`;
  const result = element('div', { role: 'status' });
  const ask = (text, content) => button(text, () => result.replaceChildren(content()));
  const withdrawal = draft.act === 'WITHDRAW';
  return element('section', { class: 'baku-butir baku-konsep', id: draft.sop.key }, [
    element('h3', {}, [title(draft.sop), ' ', status(withdrawal ? 'usul pencabutan' : draft.replaces ? 'konsep versi baru' : 'konsep SOP baru', 'perhatian')]),
    element('p', {}, withdrawal ? `Diusulkan ${draft.sentBy}, ${dateTime(draft.sentAt)}: ${draft.reason}`
      : `Digelar ${draft.sentBy}, ${dateTime(draft.sentAt)}. ${draft.replaces ? 'Belum berlaku; kasus baru masih berjalan menurut versi sebelumnya.' : 'Belum berlaku; kasusnya belum dapat dimulai.'}`),
    ...warnings(draft.changes),
    ...withdrawal ? [] : [element('div', { class: 'baku-aksi' }, [
      element('a', { href: url(`${path}/sheet.pdf`), target: '_blank', rel: 'noopener' }, 'Lembar SOP konsep'),
      element('a', { href: url(`${path}/files.zip`) }, 'Unduh diagram dan formulir'),
      ...draft.replaces ? [button('Lihat perubahannya', () => load(result, async () => changes(await get(`${path}/changes`))))] : [],
    ])],
    element('div', { class: 'baku-aksi' }, [
      ...draft.mayDecide ? [ask(withdrawal ? 'Cabut SOP' : 'Berlakukan', () => inForce(path, draft, reload)), ask('Kembalikan', () => giveBack(path, reload))] : [],
      ...view.ratifies && draft.mayDecide && !withdrawal ? [ask('Sahkan lembarnya', () => ratification(view, path, draft, reload))] : [],
      ...sends ? [ask('Tarik kembali', () => takeBack(path, reload))] : [],
    ]),
    ...draft.mayDecide ? [] : [element('p', {}, element('small', {}, view.decides
      ? 'Anda sendiri yang mengajukannya; orang lain yang memutuskan.' : 'Selanjutnya pengawas atau pimpinan memutuskannya; Anda mendapat pesan.'))],
    result,
  ]);
}

function inForce(path, { act, sop, changes: identity, replaces }, reload) {
  const said = element('input', { type: 'checkbox' });
  return element('div', {}, [
    element('p', {}, act === 'WITHDRAW' ? `Sejak dicabut, kasus baru ${sop.key} tidak dapat dimulai. Kasus yang sedang berjalan diselesaikan.` : replaces ? `Sejak diberlakukan, kasus baru ${sop.key} berjalan menurut konsep ini. Kasus yang sedang berjalan tetap pada versinya.`
      : `Sejak diberlakukan, kasus ${sop.key} dapat dimulai.`),
    ...identity.length ? [element('label', {}, [said, ' Perubahan nomor atau judul di atas memang dimaksud.'])] : [],
    form({ fields: [], action: act === 'WITHDRAW' ? 'Ya, cabut' : 'Ya, berlakukan', save: async () => {
      await send('POST', `${path}/in-force`, { identity: said.checked });
      await reload();
    } }),
  ]);
}

/** What was ratified and comes into force on its day. */
function coming(view, draft, reload) {
  const path = `/sops/${view.agency.id}/drafts/${draft.id}`;
  const { revision, effective, change, ratifier } = draft.ratified;
  const result = element('div', { role: 'status' });
  return element('section', { class: 'baku-butir' }, [
    element('h3', {}, title(draft.sop)),
    element('p', {}, `Revisi ${revision}, disahkan ${[ratifier.office, ratifier.name].filter(Boolean).join(', ')}. Berlaku mulai ${date(effective)}; sampai saat itu kasus baru berjalan menurut versi sebelumnya.`),
    element('p', {}, `Perubahan: ${change}`),
    ...draft.folder ? [element('p', {}, [element('strong', {}, 'Berkas di folder ditahan. '), draft.folder])] : [],
    ...draft.mayDecide ? [element('div', { class: 'baku-aksi' }, [button('Batalkan', () => result.replaceChildren(giveBack(path, reload)))])] : [],
    result,
  ]);
}

/** The head prints the sheet with what he ratifies, signs it on paper and hands in the scan. */
function ratification({ officials }, path, { changes: identity }, reload) {
  const said = element('input', { type: 'checkbox' });
  const file = element('input', { type: 'file', accept: '.pdf', id: 'pindaian-lembar' });
  const print = element('a', { target: '_blank', rel: 'noopener', class: 'baku-tombol' }, 'Cetak lembar untuk ditandatangani');
  const entry = form({
    fields: [
      { key: 'revision', label: 'Nomor revisi', required: true },
      { key: 'effective', label: 'Tanggal efektif', kind: 'date', required: true },
      { key: 'official', label: 'Ditandatangani oleh', kind: 'choice', required: true, options: Object.fromEntries(officials.map(one => [one.key, [one.position, one.name].filter(Boolean).join(', ')])) },
      { key: 'change', label: 'Apa yang berubah', kind: 'long', required: true },
    ],
    action: 'Sahkan',
    save: async values => {
      if (!file.files?.length) throw new Error('Unggah pindaian lembar yang sudah ditandatangani.');
      const body = new FormData();
      for (const [key, value] of Object.entries({ identity: said.checked, ...values })) body.append(key, String(value));
      body.append('file', file.files[0]);
      await post(`${path}/ratification`, body);
      await reload();
    },
  });
  const address = () => { print.href = url(`${path}/sheet-to-sign.pdf?${new URLSearchParams(Object.fromEntries([...new FormData(entry)].map(([key, value]) => [key, String(value)])))}`); };
  entry.addEventListener('input', address);
  address();
  return element('div', {}, [
    element('p', {}, 'Isi revisi, tanggal efektif, dan perubahannya, lalu cetak lembarnya. Setelah ditandatangani, unggah pindaiannya. Sampai tanggal efektif kasus baru tetap berjalan menurut versi sebelumnya.'),
    element('p', {}, print),
    element('p', {}, [element('label', { for: file.id }, 'Pindaian lembar yang sudah ditandatangani (PDF) '), file]),
    ...identity.length ? [element('label', {}, [said, ' Perubahan nomor atau judul di atas memang dimaksud.'])] : [],
    entry,
  ]);
}

const giveBack = (path, reload) => form({
  fields: [{ key: 'reason', label: 'Sebabnya, atau apa yang harus diubah', kind: 'long', required: true }],
  action: 'Kembalikan kepada perancang',
  save: async values => { await send('POST', `${path}/return`, { reason: '', ...values }); await reload(); },
});

const takeBack = (path, reload) => element('div', {}, [
  element('p', {}, 'Yang ditarik kembali hilang dari daftar ini; yang berlaku tidak berubah.'),
  form({ fields: [], action: 'Ya, tarik kembali', save: async () => { await send('DELETE', path); await reload(); } }),
]);

function holding(agency, held, sends, reload) {
  const path = `/sops/${agency.id}/identities/${held.id}`;
  return element('section', { class: 'baku-butir' }, [
    element('h3', {}, title(held.sop)),
    element('p', {}, `Digelar ${held.sentBy}, ${dateTime(held.sentAt)}, dan ditolak.`),
    ...warnings(held.changes),
    ...held.agreedBy ? [element('p', {}, `${held.agreedBy} menyatakan bahwa perubahan ini dimaksud: gelar sekali lagi dari Modeler.`)] : [],
    ...sends ? [element('div', { class: 'baku-aksi' }, [
      ...held.agreedBy ? [] : [button('Perubahan ini memang dimaksud', () => post(`${path}/agree`).then(reload))],
      button('Bukan, abaikan', () => send('DELETE', path).then(reload)),
    ])] : [],
  ]);
}

async function sops(node, agency, sends, reload) {
  const rows = await get(`/sops/${agency.id}/in-force`);
  const result = element('div', { role: 'status' });
  node.append(
    element('h2', {}, 'SOP instansi ini'),
    table(['SOP', 'Versi', 'Sejak', 'Keadaan', ''], rows.map(({ sop, latest }) => [
      title(sop), version(latest), dateTime(latest.since), latest.withdrawn ? status('dicabut', 'buruk') : status('berlaku', 'baik'),
      sends ? element('div', { class: 'baku-aksi' }, [
        ...latest.withdrawn ? [] : [button('Usulkan pencabutan', () => result.replaceChildren(withdraw(agency, sop, reload)))],
        button('Ajukan versi terdahulu', () => load(result, () => earlier(agency, sop, latest, reload))),
      ]) : '',
    ])),
    result,
  );
}

const version = ({ version: number, versionTag }) => `${versionTag ?? '–'} (ke-${number})`;

const withdraw = (agency, sop, reload) => element('section', {}, [
  element('h3', {}, `Pencabutan ${title(sop)}`),
  form({
    fields: [{ key: 'reason', label: 'Mengapa SOP ini dicabut', kind: 'long', required: true }],
    action: 'Usulkan pencabutan',
    save: async values => { await send('POST', `/sops/${agency.id}/in-force/${encodeURIComponent(sop.key)}/withdrawal`, { reason: '', ...values }); await reload(); },
  }),
]);

async function earlier(agency, sop, latest, reload) {
  const path = `/sops/${agency.id}/in-force/${encodeURIComponent(sop.key)}/versions`;
  const versions = (await get(path)).filter(one => latest.withdrawn || one.version !== latest.version);
  return element('section', {}, [
    element('h3', {}, `Versi terdahulu ${title(sop)}`),
    ...versions.length ? [form({
      fields: [{ key: 'version', label: 'Versi', kind: 'choice', required: true, options: Object.fromEntries(versions.map(one => [one.version, `${version(one)}, sejak ${dateTime(one.since)}`])) }],
      action: 'Ajukan versi ini',
      save: async values => { await send('POST', `${path}/${values.version}`); await reload(); },
    })] : [element('p', { class: 'baku-kosong' }, 'Tidak ada versi terdahulu.')],
  ]);
}

async function decisions(node, agency, number) {
  const rows = await get(`/sops/${agency.id}/decided?page=${number}`);
  if (!rows.length && !number) return;
  const turn = to => { node.replaceChildren(); return fill(node, content => decisions(content, agency, to)); };
  node.append(
    element('h2', {}, 'Yang telah diputuskan'),
    table(['SOP', 'Digelar', 'Keputusan', 'Oleh', 'Catatan'], rows.map(one => [
      [title(one.sop), ...one.act === 'WITHDRAW' ? [element('br'), element('small', {}, 'pencabutan')] : []], [one.sentBy, element('br'), element('small', {}, dateTime(one.sentAt))],
      one.act === 'WITHDRAW' && one.standing === 'IN_FORCE' ? status('dicabut', 'buruk') : DECISIONS[one.standing](), [one.decidedBy, element('br'), element('small', {}, dateTime(one.decidedAt))], one.reason ?? '–',
    ])),
    element('div', { class: 'baku-aksi' }, [
      ...number ? [button('Lebih baru', () => turn(number - 1))] : [],
      ...rows.length === 20 ? [button('Lebih lama', () => turn(number + 1))] : [],
    ]),
  );
}

const title = ({ key, number, title: text }) => `${text} (${[number, key].filter(Boolean).join(', ')})`;

const warnings = changes => changes.length
  ? [element('ul', { class: 'baku-galat' }, changes.map(one => element('li', {}, one)))] : [];

const changes = rows => rows.length ? table(['Unsur', 'Yang berubah', 'Semula', 'Menjadi'], rows.map(one => [
  [one.name, ...one.elementId ? [element('br'), element('small', {}, one.elementId)] : []], one.what,
  element('div', { class: 'baku-berubah' }, one.before ?? '–'), element('div', { class: 'baku-berubah' }, one.after ?? '–'),
])) : element('p', { class: 'baku-kosong' }, 'Tidak ada perbedaan yang terlihat pada diagram; formulirnya dapat berbeda.');

function choice(agencies, selected, change) {
  const select = element('select', {}, agencies.map(one => element('option', { value: one.id, ...(one.id === selected && { selected: '' }) }, one.name)));
  select.addEventListener('change', () => change(select.value));
  return element('label', {}, ['Instansi ', select]);
}

function button(text, action) {
  const node = element('button', { type: 'button' }, text);
  node.addEventListener('click', action);
  return node;
}

async function load(node, content) {
  node.replaceChildren(element('p', { class: 'baku-kosong' }, 'Memuat…'));
  try {
    node.replaceChildren(await content());
  } catch (problem) {
    node.replaceChildren(element('p', { class: 'baku-galat', role: 'alert' }, problem.message));
  }
}
