-- Scans that a former version kept without what their paper says. They stay evidence for the text that their case has when the
-- next activity is completed, and are kept with it from then on.
alter table naskah add column text_unknown boolean default false not null;
update naskah set text_unknown = true where stage is null and approved_data is null and process_instance_id is not null
    and kind like '%.pindaian';
