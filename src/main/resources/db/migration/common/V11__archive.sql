-- What the archive searches and the verification page shows of a document, as it is printed on it.
alter table naskah add column case_number varchar(255);
alter table naskah add column subject varchar(1000);
alter table naskah add column number varchar(255);
alter table naskah add column issued_on date;
-- Day on which a certificate ends.
alter table naskah add column valid_until date;
-- Office of the official whose signature it bears.
alter table naskah add column signer_office varchar(255);
-- All versions of one document from the first clean one on bear the same code, which its QR code leads to.
alter table naskah add column verification_code varchar(26);
create index naskah_by_verification_code on naskah (verification_code);
create index naskah_by_agency on naskah (agency, created_at);

-- Documents declared void or revoked: everything that was drawn up under the code until then.
create table naskah_withdrawal (
    id                varchar(36)   primary key,
    verification_code varchar(26)   not null,
    kind              varchar(16)   not null,
    -- What the public may read of the reason; the reason itself is for the agency.
    ground            varchar(32)   not null,
    reason            varchar(1000) not null,
    withdrawn_by      varchar(255),
    withdrawn_at      timestamp with time zone not null
);
create index naskah_withdrawal_by_code on naskah_withdrawal (verification_code);

-- Who looked at, downloaded or exported documents (UU 27/2022); of what belongs to no case yet nothing is kept.
create table naskah_access (
    id                  varchar(36) primary key,
    agency              varchar(64),
    process_instance_id varchar(64),
    naskah_id           varchar(36),
    user_id             varchar(255) not null,
    action              varchar(16)  not null,
    accessed_at         timestamp with time zone not null
);
create index naskah_access_by_instance on naskah_access (process_instance_id, accessed_at);
