-- Rights on tasks (resource types 7 and 19) follow from having them: no row says them any more.
delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ in (7, 19) and RESOURCE_ID_ <> '*';
-- What a role is offered, and a page of it by date
create index BAKU_IDX_LINK_OFFERED on ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_);
create index BAKU_IDX_TASK_DUE on ACT_RU_TASK (DUE_DATE_);
-- What somebody has finished, the latest first
create index BAKU_IDX_TASK_DONE on ACT_HI_TASKINST (ASSIGNEE_, END_TIME_);
