-- Whose signatures a version of a document has places for, in their order, and what shows that they signed: ELECTRONIC
-- (a signature in the file), SCAN (the signed paper was handed in), APPROVAL (the official completed his task). Empty: nothing.
create table document_signer (
    naskah_id   varchar(36)   not null references naskah (id),
    place       int           not null,
    official    varchar(255),
    office      varchar(1000),
    signer_name varchar(1000),
    evidence    varchar(16),
    acted_by    varchar(255),
    acted_at    timestamp with time zone,
    certificate varchar(1000),
    scan        varchar(36),
    primary key (naskah_id, place)
);

-- Of what was issued before, the office is known, and of electronic signatures also who, when and with what certificate.
insert into document_signer (naskah_id, place, office, evidence, acted_by, acted_at, certificate)
select id, 0, signer_office,
       case when signer_role is not null then 'ELECTRONIC' end,
       case when signer_role is not null then signer end,
       case when signer_role is not null then signed_at end,
       case when signer_role is not null then certificate end
from naskah where signer_office is not null;
alter table naskah drop column signer_office;
