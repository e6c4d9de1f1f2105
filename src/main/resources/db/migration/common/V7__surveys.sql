-- Surveys of satisfaction (SKM, PermenPANRB 14/2017): one for each case of the SOP. Respondents are not named.
create table survey (
    id                  varchar(36)  primary key,
    agency              varchar(64)  not null,
    process_instance_id varchar(64)  not null unique,
    business_key        varchar(255),
    title               varchar(255) not null,
    services            text         not null,
    period_start        date         not null,
    period_end          date         not null,
    population          integer      not null,
    target              integer      not null,
    -- As declared, 1/9 or a decimal.
    weight              varchar(32)  not null,
    -- When the index became public; null before.
    published_at        timestamp with time zone
);
create index survey_by_agency on survey (agency, published_at);

-- One questionnaire a row, its marks by the names of the unsur.
create table survey_response (
    survey_id   varchar(36) not null references survey (id),
    number      integer     not null,
    persyaratan smallint    not null,
    prosedur    smallint    not null,
    waktu       smallint    not null,
    biaya       smallint    not null,
    produk      smallint    not null,
    kompetensi  smallint    not null,
    perilaku    smallint    not null,
    pengaduan   smallint    not null,
    sarana      smallint    not null,
    suggestion  text        not null,
    primary key (survey_id, number)
);

create table survey_result (
    survey_id   varchar(36)   primary key references survey (id),
    respondents integer       not null,
    ikm         numeric(5, 2) not null,
    mutu        varchar(1)    not null,
    kinerja     varchar(32)   not null,
    computed_at timestamp with time zone not null
);

-- Totals are exact; the averages (NRR) are printed with three decimals.
create table survey_result_unsur (
    survey_id varchar(36)   not null references survey_result (survey_id),
    unsur     varchar(32)   not null,
    total     integer       not null,
    nrr       numeric(4, 3) not null,
    primary key (survey_id, unsur)
);
