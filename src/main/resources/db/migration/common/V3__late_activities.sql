-- Activities that exceeded the time standard of their sheet (mutu baku waktu), one row for each activity instance.
create table late_activity (
    id                  varchar(36)  primary key,
    agency              varchar(64)  not null,
    sop_key             varchar(255) not null,
    process_instance_id varchar(64)  not null,
    business_key        varchar(255),
    activity_instance   varchar(128) not null unique,
    activity_id         varchar(255) not null,
    activity_name       varchar(255),
    role                varchar(64),
    executor            varchar(255),
    standard            varchar(64)  not null,
    standard_label      varchar(255) not null,
    provisional         boolean      not null,
    started_at          timestamp with time zone not null,
    due_at              timestamp with time zone not null,
    recorded_at         timestamp with time zone not null,
    completed_at        timestamp with time zone
);
create index late_activity_by_agency on late_activity (agency, recorded_at);
create index late_activity_by_instance on late_activity (process_instance_id);

-- Reminders to the executors and reports to their superior; the number counts the times the standard has passed.
create table late_notice (
    id               varchar(36) primary key,
    late_activity_id varchar(36) not null references late_activity (id),
    kind             varchar(16) not null,
    number           integer     not null,
    recipient_role   varchar(64),
    recipient        varchar(255),
    minutes_late     bigint      not null,
    sent_at          timestamp with time zone not null
);
create index late_notice_by_activity on late_notice (late_activity_id);
