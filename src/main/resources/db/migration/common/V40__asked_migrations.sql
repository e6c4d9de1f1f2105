-- Running cases that an analyst has asked to be moved to another version of their SOP: a supervisor agrees, or not.
create table asked_migration (
    id           varchar(36)  primary key,
    agency       varchar(64)  not null,
    sop_key      varchar(255) not null,
    from_version integer      not null,
    to_version   integer      not null,
    asked_by     varchar(255) not null,
    asked_at     timestamp with time zone not null,
    unique (agency, sop_key, from_version, to_version)
);
