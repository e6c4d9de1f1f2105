-- Who agreed that somebody stands in for the head, beside the one who recorded it.
alter table deputy add column confirmed_by varchar(255);
alter table deputy add column confirmed_at timestamp with time zone;
