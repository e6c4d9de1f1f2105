-- What people enter in forms: the values of JSON process variables, written once and never changed.
create table case_data (
    id      varchar(36) primary key,
    content text not null
);

-- Readable business keys (KS-2026-0001): one counter for each agency, prefix and year.
create table case_counter (
    agency      varchar(64) not null,
    prefix      varchar(32) not null,
    case_year   integer     not null,
    last_number integer     not null,
    primary key (agency, prefix, case_year)
);
