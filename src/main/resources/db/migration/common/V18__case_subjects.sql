-- By what a case is found: its number, what it is about, who asked for it and who began it. The engine keeps these in
-- forms that no query reaches.
create table case_subject (
    process_instance_id varchar(64)   primary key,
    agency              varchar(64)   not null,
    sop_key             varchar(255)  not null,
    subject             varchar(500)  not null,
    started_at          timestamp with time zone not null,
    -- All of it in small letters.
    words               varchar(2000) not null
);
create index case_subject_by_agency on case_subject (agency, started_at);
create index case_subject_by_sop on case_subject (agency, sop_key, started_at);
