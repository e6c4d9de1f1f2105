-- Messages to people (outbox): written in the transaction of what they tell, sent afterwards.
create table outbox_message (
    id                  varchar(36)  primary key,
    agency              varchar(64)  not null,
    recipient           varchar(255) not null,
    kind                varchar(16)  not null,
    -- What the message is about; the same is told to the same person once.
    message_key         varchar(255) not null,
    subject             varchar(255) not null,
    body                text         not null,
    process_instance_id varchar(64),
    activity_instance   varchar(128),
    created_at          timestamp with time zone not null,
    -- After this moment it would come too late.
    expires_at          timestamp with time zone,
    state               varchar(16)  not null,
    attempts            integer      not null,
    next_attempt_at     timestamp with time zone not null,
    claimed_at          timestamp with time zone,
    -- The mail address it went to.
    address             varchar(255),
    settled_at          timestamp with time zone,
    read_at             timestamp with time zone,
    last_error          varchar(1000),
    unique (recipient, message_key)
);
create index outbox_message_by_state on outbox_message (state, next_attempt_at);
create index outbox_message_by_agency on outbox_message (agency, state);

-- Tasks whose executor is to be reminded before they are due.
create table due_reminder (
    task_id   varchar(64) primary key,
    remind_at timestamp with time zone not null
);
create index due_reminder_by_time on due_reminder (remind_at);

-- The days on which an agency's supervisors had their digest.
create table digest_day (
    agency     varchar(64) not null,
    office_day date        not null,
    made_at    timestamp with time zone not null,
    primary key (agency, office_day)
);

-- Deputies (pelaksana harian, pelaksana tugas): who stands in for whom, by which letter.
create table deputy (
    id          varchar(36)  primary key,
    agency      varchar(64)  not null,
    absent      varchar(255) not null,
    deputy      varchar(255) not null,
    kind        varchar(8)   not null,
    first_day   date         not null,
    last_day    date         not null,
    letter      varchar(100) not null,
    recorded_by varchar(255) not null,
    recorded_at timestamp with time zone not null,
    -- When it took effect and when it ended; null before.
    begun_at    timestamp with time zone,
    ended_at    timestamp with time zone,
    ended_by    varchar(255)
);
create index deputy_by_agency on deputy (agency, last_day);

-- The roles that a deputy stands in for.
create table deputy_role (
    deputy_id varchar(36) not null references deputy (id),
    role      varchar(64) not null,
    -- Whether he got the role for it, and loses it in the end; false where he holds it himself.
    granted   boolean     not null,
    -- Whether the absent one alone holds the role: then its official is represented too.
    sole      boolean     not null,
    primary key (deputy_id, role)
);

-- The tasks that were handed to a deputy.
create table deputy_task (
    deputy_id varchar(36) not null references deputy (id),
    task_id   varchar(64) not null,
    primary key (deputy_id, task_id)
);
