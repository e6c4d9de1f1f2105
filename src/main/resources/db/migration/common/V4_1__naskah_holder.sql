-- For whom a document is made, where a case holds several of one kind: a certificate for each candidate.
alter table naskah add column holder varchar(255);
