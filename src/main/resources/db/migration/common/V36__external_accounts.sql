-- Accounts for which a provider of identities or a directory vouches, by the key that it gives their owner.
create table external_account (
    user_id   varchar(255) primary key,
    -- As the settings name it: oidc.kantor, ldap.kantor.
    source    varchar(100) not null,
    subject   varchar(255) not null,
    -- Whether the account was made when its owner first signed in.
    made      boolean      not null,
    linked_at timestamp with time zone not null,
    constraint external_account_of_subject unique (source, subject)
);

-- What the source has given, so that it can take it away.
create table external_group (
    user_id  varchar(255) not null,
    group_id varchar(255) not null,
    primary key (user_id, group_id)
);
