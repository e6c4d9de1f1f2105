-- A message that goes to the address which its recipient had before he got another; null for his own.
alter table outbox_message add column address_before varchar(255);
