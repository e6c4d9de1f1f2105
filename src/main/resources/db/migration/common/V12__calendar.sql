-- Calendars of the agencies: office hours, Ramadan, holidays and duty days, each with who entered it last.
create table calendar_hours (
    agency     varchar(64)  not null,
    season     varchar(16)  not null,
    -- Rules of a season hold until a later one.
    valid_from date         not null,
    -- ISO 8601: 1 for Monday. A weekday that is missing is not worked.
    weekday    integer      not null,
    opens      time         not null,
    break_from time,
    break_to   time,
    closes     time         not null,
    basis      varchar(200) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(255),
    primary key (agency, season, valid_from, weekday)
);

create table calendar_ramadan (
    agency     varchar(64)  not null,
    first_day  date         not null,
    last_day   date         not null,
    -- Who decreed it; a period that nobody has decreed yet changes no hours.
    basis      varchar(200),
    changed_at timestamp with time zone not null,
    changed_by varchar(255),
    primary key (agency, first_day)
);

create table calendar_day (
    agency     varchar(64)  not null,
    on_day     date         not null,
    kind       varchar(20)  not null,
    name       varchar(200) not null,
    -- Hours of a duty day; without them it has those of its weekday.
    opens      time,
    break_from time,
    break_to   time,
    closes     time,
    changed_at timestamp with time zone not null,
    changed_by varchar(255),
    primary key (agency, on_day, kind)
);

-- The joint decrees on national holidays. A year without a row has none: its holidays are never guessed.
create table calendar_decree (
    agency     varchar(64)  not null,
    for_year   integer      not null,
    numbers    varchar(300) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(255),
    primary key (agency, for_year)
);
