-- What an official approved of a document when he completed his task, with the case's data (JSON) as they were then: drawn up
-- later, or issued later, the document keeps them. Without a holder also for a kind that every person gets.
create table document_approval (
    id                  varchar(36)  primary key,
    process_instance_id varchar(64)  not null,
    kind                varchar(255) not null,
    holder              varchar(255),
    title               varchar(255) not null,
    activity_id         varchar(255) not null,
    approver            varchar(255),
    approver_role       varchar(64),
    approved_at         timestamp with time zone not null,
    approved_data       text         not null
);
create index document_approval_by_document on document_approval (process_instance_id, kind);
