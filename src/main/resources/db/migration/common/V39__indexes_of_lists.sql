-- Lists and figures of lists read what they show, however long the years before were.
create index register_entry_by_number on register_entry (agency, book_year, number, voided_at);
create index late_activity_by_state on late_activity (agency, completed_at, sop_key);
create index deviation_by_state on deviation (agency, state, sop_key);
create index naskah_by_stage on naskah (agency, stage, created_at);
