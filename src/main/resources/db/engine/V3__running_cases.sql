-- How many cases of an agency run, by version of an SOP
create index BAKU_IDX_RUNNING on ACT_RU_EXECUTION (TENANT_ID_, PARENT_ID_, PROC_DEF_ID_);
