-- Who has forgotten his password: the name that was typed, and the hash of what was mailed, if there is such an account.
create table forgotten_password (
    id         varchar(36)  primary key,
    user_id    varchar(255) not null,
    asked_at   timestamp with time zone not null,
    token_hash varchar(64)  unique
);
create index forgotten_password_by_user on forgotten_password (user_id);
create index forgotten_password_by_time on forgotten_password (asked_at);

-- Whose mail address was changed by somebody else, and when: for a while no password is mailed there.
create table changed_mail (
    user_id    varchar(255) primary key,
    changed_at timestamp with time zone not null
);
