-- The one type that the databases name differently.
create domain file_content as bytea;
