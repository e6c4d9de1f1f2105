-- How much of what may be done only so often is used up, by whom (a hash); kept until all of it has come back.
create table used_limit (
    limit_key varchar(128) primary key,
    -- When all of it has come back, in milliseconds since 1970.
    free_at   bigint not null
);
create index used_limit_by_time on used_limit (free_at);
