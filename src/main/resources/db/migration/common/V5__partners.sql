-- Partners of an agency (mitra) and institutions that may become one: the data base of the SOP of marketing, diy-02.
create table partner (
    id                    varchar(36)  primary key,
    agency                varchar(64)  not null,
    -- The name in lower case with single spaces: an institution is one partner, however people write it.
    name_key              varchar(200) not null,
    name                  varchar(200) not null,
    kind                  varchar(100),
    address               varchar(200),
    city                  varchar(100),
    contact_person        varchar(100),
    phone                 varchar(30),
    email                 varchar(100),
    profile               text,
    status                varchar(16)  not null,
    expected_participants integer,
    opportunity           text,
    source                varchar(200),
    created_at            timestamp with time zone not null,
    created_by            varchar(255),
    updated_at            timestamp with time zone not null,
    updated_by            varchar(255),
    unique (agency, name_key)
);

-- What partners answered when they were asked to cooperate.
create table partner_contact (
    id                  varchar(36) primary key,
    partner_id          varchar(36) not null references partner (id),
    response            varchar(16) not null,
    reason              text,
    process_instance_id varchar(64) not null,
    business_key        varchar(255),
    contacted_at        timestamp with time zone not null,
    contacted_by        varchar(255)
);
create index partner_contact_by_partner on partner_contact (partner_id);

-- Cases of an SOP of cooperation (property mitraKasus of the diagram), by the partner they are about.
create table cooperation (
    process_instance_id varchar(64) primary key,
    partner_id          varchar(36) not null references partner (id),
    business_key        varchar(255) not null,
    started_at          timestamp with time zone not null
);
create index cooperation_by_partner on cooperation (partner_id);
