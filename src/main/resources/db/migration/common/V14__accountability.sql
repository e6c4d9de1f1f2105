-- The record of every finished activity (Pencatatan dan Pendataan, PermenPANRB 35/2012). Minutes are working time.
create table activity_record (
    id                  varchar(36)  primary key,
    agency              varchar(64)  not null,
    sop_key             varchar(255) not null,
    sop_version         integer      not null,
    process_instance_id varchar(64)  not null,
    business_key        varchar(255),
    activity_instance   varchar(128) not null unique,
    activity_id         varchar(255) not null,
    activity_name       varchar(255),
    role                varchar(64),
    executor            varchar(255),
    standard            varchar(64),
    standard_label      varchar(255),
    provisional         boolean      not null,
    started_at          timestamp with time zone not null,
    claimed_at          timestamp with time zone,
    due_at              timestamp with time zone,
    finished_at         timestamp with time zone not null,
    standard_minutes    bigint,
    working_minutes     bigint       not null,
    waiting_minutes     bigint       not null,
    paused_minutes      bigint       not null,
    minutes_late        bigint       not null,
    late                boolean      not null,
    -- Required items and outputs, each there or not, and by what the output can be shown (JSON).
    account             text         not null
);
create index activity_record_by_agency on activity_record (agency, finished_at);
create index activity_record_by_instance on activity_record (process_instance_id);

-- Deviations from the mutu baku (penyimpangan) and how they were accounted for.
create table deviation (
    id                  varchar(36)   primary key,
    agency              varchar(64)   not null,
    sop_key             varchar(255)  not null,
    process_instance_id varchar(64)   not null,
    business_key        varchar(255),
    activity_instance   varchar(128)  not null,
    activity_id         varchar(255)  not null,
    activity_name       varchar(255),
    role                varchar(64),
    executor            varchar(255),
    kind                varchar(16)   not null,
    standard            text,
    actual              text          not null,
    minutes_over        bigint,
    provisional         boolean       not null,
    recorded_at         timestamp with time zone not null,
    state               varchar(32)   not null,
    reason              text,
    follow_up           text,
    reasoned_at         timestamp with time zone,
    answered_by         varchar(255),
    answered_at         timestamp with time zone,
    answer              text
);
create index deviation_by_agency on deviation (agency, recorded_at);
create index deviation_by_instance on deviation (process_instance_id);
create index deviation_by_executor on deviation (executor, recorded_at);

-- What the executor of an open task has said of its mutu baku so far (JSON).
create table task_account (
    task_id  varchar(64) primary key,
    account  text        not null,
    saved_by varchar(255),
    saved_at timestamp with time zone not null
);
