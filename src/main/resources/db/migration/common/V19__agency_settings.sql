-- What an agency's administrator has set in place of agencies.yml: each change with who and when, the latest holds.
create table agency_setting (
    id         varchar(36)  primary key,
    agency     varchar(64)  not null,
    -- 'kantor', or the key of an official
    subject    varchar(64)  not null,
    content    text         not null,
    changed_by varchar(255) not null,
    changed_at timestamp with time zone not null
);
create index agency_setting_by_agency on agency_setting (agency, changed_at);
