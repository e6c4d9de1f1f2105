-- Everybody reads what the records of all agencies say of his own account.
create index record_entry_by_whom on record_entry (actor, happened_at);
create index record_entry_about_whom on record_entry (subject, happened_at);
