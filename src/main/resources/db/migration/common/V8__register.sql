-- The register of numbers (buku nomor) of an agency: the row that whoever takes a number locks until his transaction ends.
create table register_book (
    agency varchar(64) primary key
);

-- Every number ever given, void ones too: nothing is deleted, so that the highest of a year tells the next one.
create table register_entry (
    id                  varchar(36)  primary key,
    agency              varchar(64)  not null references register_book (agency),
    series              varchar(64)  not null,
    book_year           integer      not null,
    -- null for a number that somebody outside gave, e.g. Subbag Umum or SRIKANDI
    sequence_number     integer,
    number              varchar(200) not null,
    document_date       date         not null,
    process_instance_id varchar(64)  not null,
    business_key        varchar(255),
    case_subject        text,
    kind                varchar(255) not null,
    -- for whom, where a case holds several of the kind
    holder              varchar(255),
    title               text         not null,
    subject             text,
    -- path in the case's data at which the number stands; null where people typed it
    place               varchar(255),
    issued_at           timestamp with time zone not null,
    issued_by           varchar(255),
    void_reason         text,
    voided_at           timestamp with time zone,
    voided_by           varchar(255),
    unique (agency, series, book_year, sequence_number)
);
create index register_entry_by_document on register_entry (process_instance_id, kind);
