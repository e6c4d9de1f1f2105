-- Pauses: while an activity waits for an outside party its clock stands. Times left are working time in milliseconds.
create table activity_pause (
    id                  varchar(36)   primary key,
    agency              varchar(64)   not null,
    sop_key             varchar(255)  not null,
    process_instance_id varchar(64)   not null,
    business_key        varchar(255),
    activity_instance   varchar(128)  not null,
    activity_id         varchar(255)  not null,
    activity_name       varchar(255),
    role                varchar(64),
    task_id             varchar(64)   not null,
    -- The task while the pause lasts: no task is paused twice at a time.
    open_task_id        varchar(64)   unique,
    reason              varchar(2000) not null,
    party               varchar(255)  not null,
    -- What shows it: a file that was handed in with the task, or words where it lies.
    evidence_file       varchar(36),
    evidence_place      varchar(2000),
    -- Until when it is expected to last; afterwards it is marked.
    expected_until      timestamp with time zone not null,
    started_at          timestamp with time zone not null,
    started_by          varchar(255)  not null,
    -- The due date and what was left of it; empty when it had passed, or there was none.
    due_at              timestamp with time zone,
    millis_left         bigint,
    ended_at            timestamp with time zone,
    -- Empty where the activity was called off.
    ended_by            varchar(255),
    minutes_paused      bigint
);
create index activity_pause_by_agency on activity_pause (agency, started_at);
create index activity_pause_by_activity on activity_pause (activity_instance);

-- What was left until each waiting timer of the activity, its reminders.
create table activity_pause_timer (
    pause_id    varchar(36) not null references activity_pause (id),
    job_id      varchar(64) not null,
    millis_left bigint      not null,
    primary key (pause_id, job_id)
);
