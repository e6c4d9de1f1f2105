-- What cases of an agency wait for, the longest first, and when a timer that has fired was first due
create index BAKU_IDX_WAITS on ACT_RU_EVENT_SUBSCR (TENANT_ID_, CREATED_);
create index BAKU_IDX_JOB_LOG_EXECUTION on ACT_HI_JOB_LOG (EXECUTION_ID_);
