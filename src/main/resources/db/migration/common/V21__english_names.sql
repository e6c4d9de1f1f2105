-- What the program itself names is English; Indonesian are the texts that people read and write.
update naskah set stage = case stage when 'KONSEP' then 'DRAFT' when 'PARAF' then 'INITIALLED' when 'TTD' then 'SIGNED_OFF'
    when 'SIAP' then 'READY' when 'TERBIT' then 'ISSUED' when 'SALINAN' then 'COPIES' else stage end
    where stage is not null;
update naskah set signature_method = case signature_method when 'KUNCI' then 'KEY' when 'SEGEL' then 'SEAL'
    else signature_method end where signature_method is not null;
update naskah_draft set origin = case origin when 'FORMULIR' then 'FORM' when 'BAKU' then 'STANDARD' else origin end;
update naskah_withdrawal set kind = case kind when 'DIBATALKAN' then 'VOIDED' when 'DICABUT' then 'REVOKED' else kind end,
    ground = case ground when 'KESALAHAN' then 'ERROR' when 'NOMOR' then 'NUMBER' when 'PERUBAHAN' then 'CHANGE_OF_DECISION'
    when 'KETENTUAN' then 'CONDITIONS_UNMET' when 'PERMINTAAN' then 'REQUEST' else ground end;
update deviation set kind = case kind when 'KELENGKAPAN' then 'ITEMS' when 'WAKTU' then 'TIME' else kind end,
    state = case state when 'TERBUKA' then 'OPEN' when 'DIPERTANGGUNGJAWABKAN' then 'EXPLAINED' when 'DITERIMA' then 'ACCEPTED'
    when 'DIKEMBALIKAN' then 'RETURNED' else state end;
update partner_contact set response = case response when 'setuju' then 'AGREED' when 'menolak' then 'DECLINED' else response end;
update agency_setting set subject = 'office' where subject = 'kantor';

-- The keys of these JSON texts. A quotation mark inside a text has a backslash before it, so that no text is touched.
update task_account set account = replace(replace(replace(replace(replace(replace(replace(replace(account,
    '"kelengkapan":', '"items":'), '"output":', '"outputs":'), '"letakOutput":', '"outputPlace":'),
    '"alasanKelengkapan":', '"missingItemsReason":'), '"alasanOutput":', '"missingOutputsReason":'),
    '"alasanKeterlambatan":', '"latenessReason":'), '"tindakLanjut":', '"followUp":'), '"catatan":', '"note":');
update activity_record set account = replace(replace(replace(replace(replace(replace(replace(replace(replace(account,
    '"kelengkapan":', '"items":'), '"output":', '"outputs":'), '"butir":', '"name":'), '"ada":', '"present":'),
    '"bukti":"SISTEM"', '"evidence":"DOCUMENT"'), '"bukti":"BERKAS"', '"evidence":"FILE"'),
    '"bukti":"TEMPAT"', '"evidence":"PLACE"'), '"bukti":"TIDAK_ADA"', '"evidence":"NONE"'), '"letak":', '"place":');

alter table naskah_access rename to access_log;
alter index naskah_access_by_instance rename to access_log_by_instance;

alter table survey_response rename column persyaratan to requirements;
alter table survey_response rename column prosedur to procedures;
alter table survey_response rename column waktu to completion_time;
alter table survey_response rename column biaya to cost;
alter table survey_response rename column produk to product;
alter table survey_response rename column kompetensi to competence;
alter table survey_response rename column perilaku to conduct;
alter table survey_response rename column pengaduan to complaints;
alter table survey_response rename column sarana to facilities;
alter table survey_result rename column ikm to satisfaction_index;
alter table survey_result rename column mutu to category;
alter table survey_result rename column kinerja to performance;
alter table survey_result_unsur rename to survey_result_element;
alter table survey_result_element rename column unsur to element;
alter table survey_result_element rename column nrr to average;
update survey_result_element set element = case element when 'persyaratan' then 'REQUIREMENTS' when 'prosedur' then 'PROCEDURES'
    when 'waktu' then 'COMPLETION_TIME' when 'biaya' then 'COST' when 'produk' then 'PRODUCT' when 'kompetensi' then 'COMPETENCE'
    when 'perilaku' then 'CONDUCT' when 'pengaduan' then 'COMPLAINTS' when 'sarana' then 'FACILITIES' else element end;
