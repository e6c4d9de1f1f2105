-- Who acts for a partner: the government above it where there is one, its head, and by what authority they sign.
alter table partner add column government varchar(200);
alter table partner add column government_head_name varchar(200);
alter table partner add column government_head_office varchar(200);
alter table partner add column government_head_basis varchar(500);
alter table partner add column head_name varchar(200);
alter table partner add column head_office varchar(200);
alter table partner add column head_basis varchar(500);

-- The Kesepakatan Bersama that was signed with it last.
alter table partner add column framework_number varchar(100);
alter table partner add column framework_partner_number varchar(100);
alter table partner add column framework_signed_on date;
alter table partner add column framework_valid_until date;

-- The kind of institution was free text; what no kind says stays readable in the profile.
update partner set profile = case when profile is null then 'Jenis instansi: ' || kind
        else profile || chr(10) || 'Jenis instansi: ' || kind end
    where lower(kind) not in ('perangkat daerah', 'instansi vertikal', 'bumn/bumd', 'bumn', 'bumd', 'perguruan tinggi', 'swasta', 'lainnya');
update partner set kind = case
        when lower(kind) like '%vertikal%' or lower(kind) like '%kementerian%' or lower(kind) like '%lembaga negara%' then 'CENTRAL_OFFICE'
        when lower(kind) like '%bumn%' or lower(kind) like '%bumd%' then 'STATE_ENTERPRISE'
        when lower(kind) like '%perguruan tinggi%' or lower(kind) like '%universitas%' then 'UNIVERSITY'
        when lower(kind) like '%swasta%' then 'PRIVATE'
        when lower(kind) like '%daerah%' or lower(kind) like '%dinas%' or lower(kind) like '%pemerintah%' then 'REGIONAL_OFFICE'
        else 'OTHER' end
    where kind is not null;
