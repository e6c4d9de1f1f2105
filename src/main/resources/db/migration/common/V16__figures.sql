-- Figures of the mutu baku, kept up to date as activities are finished, so that no page counts records.

-- Finished activities that are not folded into the figures yet. Appended to in the transaction that finishes the
-- activity, so that nobody who finishes one waits for another.
create table figure_pending (
    id               varchar(36)  primary key,
    agency           varchar(64)  not null,
    sop_key          varchar(255) not null,
    activity_id      varchar(255) not null,
    activity_name    varchar(255),
    role             varchar(64),
    standard         varchar(64),
    standard_label   varchar(255),
    provisional      boolean      not null,
    finished_at      timestamp with time zone not null,
    standard_minutes bigint,
    working_minutes  bigint       not null,
    waiting_minutes  bigint       not null,
    paused_minutes   bigint       not null,
    minutes_late     bigint       not null,
    late             boolean      not null,
    missing_items    integer      not null,
    missing_outputs  integer      not null
);
create index figure_pending_by_agency on figure_pending (agency);

-- What was recorded before there were figures.
insert into figure_pending
select r.id, r.agency, r.sop_key, r.activity_id, r.activity_name, r.role, r.standard, r.standard_label, r.provisional,
       r.finished_at, r.standard_minutes, r.working_minutes, r.waiting_minutes, r.paused_minutes, r.minutes_late, r.late,
       (select count(*) from deviation d where d.activity_instance = r.activity_instance and d.kind = 'KELENGKAPAN'),
       (select count(*) from deviation d where d.activity_instance = r.activity_instance and d.kind = 'OUTPUT')
from activity_record r;

-- One row an activity, role, standard and month; an absent role or standard is an empty text.
create table figure (
    agency           varchar(64)  not null,
    month_start      date         not null,
    sop_key          varchar(255) not null,
    activity_id      varchar(255) not null,
    role             varchar(64)  not null,
    standard         varchar(64)  not null,
    provisional      boolean      not null,
    activity_name    varchar(255),
    standard_label   varchar(255),
    finished         bigint       not null,
    measured         bigint       not null,
    late             bigint       not null,
    saved_by_pause   bigint       not null,
    missing_items    bigint       not null,
    missing_outputs  bigint       not null,
    working_minutes  bigint       not null,
    waiting_minutes  bigint       not null,
    paused_minutes   bigint       not null,
    minutes_late     bigint       not null,
    standard_minutes bigint       not null,
    -- Histograms of working minutes, and of their percentage of the standard: bucket:count, parted by spaces.
    minutes          varchar(40000) not null,
    percents         varchar(40000) not null,
    primary key (agency, month_start, sop_key, activity_id, role, standard, provisional)
);

-- Its one row is locked by the node that folds.
create table figure_lock (
    id integer primary key
);
insert into figure_lock (id) values (1);
