-- One letter to several people has one number: it stands in the series once, and with each other person as the number it shares.
alter table register_entry add column shared boolean default false not null;
update register_entry set shared = true where sequence_number is null and exists (select 1 from register_entry other
    where other.agency = register_entry.agency and other.process_instance_id = register_entry.process_instance_id
    and other.kind = register_entry.kind and other.number = register_entry.number and other.book_year = register_entry.book_year
    and other.sequence_number is not null);
