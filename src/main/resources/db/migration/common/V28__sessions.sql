-- Where people are signed in to the web apps; a session lasts as long as its row.
create table user_session (
    id        varchar(36)  primary key,
    user_id   varchar(255) not null,
    opened_at timestamp with time zone not null,
    seen_at   timestamp with time zone not null,
    address   varchar(64)  not null,
    -- What it calls itself.
    browser   varchar(255)
);
create index user_session_by_user on user_session (user_id);
create index user_session_by_time on user_session (seen_at);
