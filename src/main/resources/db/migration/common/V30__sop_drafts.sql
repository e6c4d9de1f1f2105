-- What an analyst deploys: a draft until a second person confirms it; the row stays as the record of both.
create table sop_draft (
    id         varchar(36)  primary key,
    agency     varchar(64)  not null,
    sop        varchar(255) not null,
    sop_number varchar(500) not null,
    title      varchar(500) not null,
    deployment varchar(64)  not null,
    sent_by    varchar(255) not null,
    sent_at    timestamp with time zone not null,
    standing   varchar(16)  not null,
    decided_by varchar(255),
    decided_at timestamp with time zone,
    reason     varchar(1000)
);
create index sop_draft_by_standing on sop_draft (agency, standing, sent_at);
create index sop_draft_by_decision on sop_draft (agency, decided_at);
create index sop_draft_by_sop on sop_draft (agency, sop);

-- Deployments that were refused because they would change the number or title of an SOP, until somebody says that it is meant.
create table sop_identity (
    id         varchar(36)  primary key,
    agency     varchar(64)  not null,
    sop        varchar(255) not null,
    sop_number varchar(500) not null,
    title      varchar(500) not null,
    sent_by    varchar(255) not null,
    sent_at    timestamp with time zone not null,
    agreed_by  varchar(255),
    agreed_at  timestamp with time zone,
    unique (agency, sop)
);
