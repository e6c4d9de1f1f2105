-- What the head has ratified: the signed sheet of a draft, and what it says of revision, effective date and change.
create table sop_ratification (
    draft        varchar(36)   primary key,
    agency       varchar(64)   not null,
    revision     varchar(30)   not null,
    effective_on date          not null,
    change_note  varchar(1000) not null,
    office       varchar(255)  not null,
    name         varchar(255),
    nip          varchar(64),
    ratified_by  varchar(255)  not null,
    ratified_at  timestamp with time zone not null,
    scan         file_content  not null,
    definition   varchar(64)
);
create index sop_ratification_by_agency on sop_ratification (agency, definition);
