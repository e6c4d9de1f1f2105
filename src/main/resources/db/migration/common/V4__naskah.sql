-- Documents (naskah) of the instances: every version that was drawn up, and every file that was handed in.
-- A drawn-up naskah has a stage (konsep, paraf, ttd, terbit, salinan); a file handed in has none.
-- A file handed in with a start form has no instance until the instance starts.
create table naskah (
    id                  varchar(36)  primary key,
    agency              varchar(64),
    process_instance_id varchar(64),
    activity_id         varchar(255),
    kind                varchar(255) not null,
    stage               varchar(16),
    title               varchar(255) not null,
    file_name           varchar(255) not null,
    media_type          varchar(127) not null,
    size                bigint       not null,
    sha256              varchar(64)  not null,
    author              varchar(255),
    author_role         varchar(64),
    -- When the author acted; the document itself is drawn up a little later, in the background.
    acted_at            timestamp with time zone,
    -- The case's data (JSON) of a text that was signed off or laid before the parties: later stages keep it.
    approved_data       text,
    created_at          timestamp with time zone not null
);
create index naskah_by_instance on naskah (process_instance_id);

create table naskah_content (
    naskah_id varchar(36) primary key references naskah (id),
    content   file_content not null
);
