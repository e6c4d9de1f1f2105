-- The cases that cases have started: how many come of one in a day is bounded. Removed with the case.
create table started_case (
    process_instance_id varchar(64) primary key,
    -- The case with which it began, which people started.
    first_case          varchar(64) not null,
    started_at          timestamp with time zone not null
);
create index started_case_by_first on started_case (first_case, started_at);
