-- A number as it is told apart from others, without blanks and in capitals: every number that is typed is looked for by it.
alter table register_entry add column number_read varchar(200);
update register_entry set number_read = upper(replace(number, ' ', ''));
alter table register_entry alter column number_read set not null;
create index register_entry_by_read_number on register_entry (agency, book_year, number_read);

-- Every scan that is handed in is compared with those that are there.
create index naskah_by_content on naskah (agency, sha256);
