-- From which addresses accounts have signed in, as hashes: there, nobody else's wrong passwords hold them up.
create table known_sign_in (
    pair_hash varchar(64) primary key,
    ends_at   timestamp with time zone not null
);
create index known_sign_in_by_end on known_sign_in (ends_at);

-- Keys with which Camunda Modeler deploys, one for each account; only the hash is kept.
create table modeler_key (
    user_id  varchar(255) primary key,
    key_hash varchar(64)  not null,
    made_at  timestamp with time zone not null,
    ends_at  timestamp with time zone not null,
    used_at  timestamp with time zone
);
