-- The wording of a document as people edited it: a row for every version, never changed nor deleted.
create table naskah_draft (
    id                  varchar(36)  primary key,
    agency              varchar(64)  not null,
    process_instance_id varchar(64)  not null,
    activity_id         varchar(255) not null,
    kind                varchar(255) not null,
    version             integer      not null,
    -- Texts (JSON) by the ids of the fields of the document; none of them where the standard text stands again.
    content             text         not null,
    -- FORMULIR: edited in the task; DOCX: a corrected Word file that was handed in; BAKU: back to the standard text.
    origin              varchar(16)  not null,
    note                varchar(500),
    edited_by           varchar(255) not null,
    edited_role         varchar(64),
    created_at          timestamp with time zone not null,
    unique (process_instance_id, kind, version)
);
