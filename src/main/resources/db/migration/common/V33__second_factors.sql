-- Second factors of the sign-in: the secret of a device, encrypted; one that was not confirmed by a code does not count yet.
create table second_factor (
    user_id   varchar(255) not null,
    confirmed boolean      not null,
    secret    varchar(1000) not null,
    -- Thirty seconds each since 1970: no code is taken twice.
    last_step bigint       not null,
    set_up_at timestamp with time zone not null,
    primary key (user_id, confirmed)
);

-- Codes for the day on which the device is lost, as hashes; each is taken once.
create table recovery_code (
    user_id   varchar(255) not null,
    code_hash varchar(64)  not null,
    primary key (user_id, code_hash)
);
