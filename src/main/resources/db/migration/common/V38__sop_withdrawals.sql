-- An SOP is withdrawn by two as well: what waits is a draft, or that the SOP shall be withdrawn.
alter table sop_draft add column act varchar(16) default 'DEPLOY' not null;
alter table sop_draft alter column deployment drop not null;
