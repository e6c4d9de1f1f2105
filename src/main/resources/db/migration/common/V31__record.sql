-- The record of an agency: administrative acts, and what was seen of personal data (UU 27/2022). Only added to.
create table record_entry (
    id                  varchar(36)  primary key,
    -- '-' for what concerns no agency
    agency              varchar(64)  not null,
    happened_at         timestamp with time zone not null,
    -- null for the system itself
    actor               varchar(255),
    act                 varchar(32)  not null,
    subject             varchar(255),
    detail              varchar(1000),
    process_instance_id varchar(64),
    case_number         varchar(255),
    document_id         varchar(36),
    -- Place in the chain of the agency, and the hash over this line and the hash of the line before; null until sealed.
    place               bigint,
    seal                varchar(64),
    unique (agency, place)
);
create index record_entry_by_time on record_entry (agency, happened_at);
create index record_entry_by_actor on record_entry (agency, actor, happened_at);
create index record_entry_by_subject on record_entry (agency, subject, happened_at);
create index record_entry_by_number on record_entry (agency, case_number, happened_at);
create index record_entry_by_instance on record_entry (process_instance_id, happened_at);
create index record_entry_by_document on record_entry (document_id, actor);

-- Where the chain of an agency begins (what is older is no longer kept) and ends.
create table record_chain (
    agency      varchar(64) primary key,
    first_place bigint      not null,
    first_seal  varchar(64) not null,
    last_place  bigint      not null,
    last_seal   varchar(64) not null
);

-- What was read until now is part of it.
insert into record_entry (id, agency, happened_at, actor, act, process_instance_id, document_id)
select id, coalesce(agency, '-'), accessed_at, user_id, action, process_instance_id, naskah_id from access_log;
drop table access_log;
