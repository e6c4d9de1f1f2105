-- The case of data that were written before they had one, as the engine's variables and their history tell.
create table case_of_data (
    data_id             varchar(4000) primary key,
    process_instance_id varchar(64)   not null
);
insert into case_of_data (data_id, process_instance_id) select found.data_id, min(found.instance) from (
    select TEXT_ as data_id, PROC_INST_ID_ as instance from ACT_HI_VARINST where VAR_TYPE_ = 'json'
    union all select TEXT_, PROC_INST_ID_ from ACT_HI_DETAIL where VAR_TYPE_ = 'json'
    union all select TEXT_, PROC_INST_ID_ from ACT_RU_VARIABLE where TYPE_ = 'json') found
    where found.data_id is not null and found.instance is not null group by found.data_id;
update case_data set process_instance_id = (select o.process_instance_id from case_of_data o where o.data_id = case_data.id)
    where process_instance_id is null;
drop table case_of_data;
-- To the rest no variable leads any more: they are of cases that were removed before.
delete from case_data where process_instance_id is null;
