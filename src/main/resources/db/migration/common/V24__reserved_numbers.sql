-- A number that was taken for a document while it is signed: nobody else gets it, and it holds when the signed file is kept.
alter table register_entry add column reserved boolean default false not null;
