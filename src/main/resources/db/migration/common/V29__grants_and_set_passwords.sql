-- Duties and roles of the head that an administrator has asked for: another one, or the head, gives them.
create table asked_grant (
    id       varchar(36)  primary key,
    agency   varchar(64)  not null,
    user_id  varchar(255) not null,
    group_id varchar(255) not null,
    asked_by varchar(255) not null,
    asked_at timestamp with time zone not null,
    unique (user_id, group_id)
);
create index asked_grant_by_agency on asked_grant (agency);

-- Whose password was set by another: he changes it before he does anything else.
create table set_password (
    user_id varchar(255) primary key,
    set_by  varchar(255) not null,
    set_at  timestamp with time zone not null
);
