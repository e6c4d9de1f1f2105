-- The case whose data it is: its data go with it. Filled from the engine's tables for what was there before (db/engine).
alter table case_data add column process_instance_id varchar(64);
create index case_data_by_instance on case_data (process_instance_id);
-- What belongs to a case and is removed with it is found by it.
create index activity_pause_by_instance on activity_pause (process_instance_id);
create index outbox_message_by_instance on outbox_message (process_instance_id);
