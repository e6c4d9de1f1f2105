-- What only one at a time may do, on whichever node: the row that whoever does it locks until his transaction ends.
create table held_lock (
    lock_name varchar(128) primary key
);

-- The locks of before.
drop table register_book cascade;
drop table figure_lock;
