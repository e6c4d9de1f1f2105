-- Path in the case's data at which the date stands that a document got with its number; null where people entered it.
alter table register_entry add column date_place varchar(255);
