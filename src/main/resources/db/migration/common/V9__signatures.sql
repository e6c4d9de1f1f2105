-- With what a version is signed electronically; empty for drafts and for what is signed on paper.
-- KUNCI and BSRE: a person's signature, signer and role say whose. SEGEL: the agency's seal, without a person.
alter table naskah add column signature_method varchar(16);
alter table naskah add column signer varchar(255);
alter table naskah add column signer_role varchar(64);
alter table naskah add column certificate varchar(1000);
alter table naskah add column signed_at timestamp with time zone;
