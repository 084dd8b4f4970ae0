-- Imports of spreadsheets: the job, the file in pieces, and what became of each row. Nothing here is a source of truth: what a row
-- recorded is in the events; these tables say how far an import has come, and make its report.
create table import_job (
    id              text primary key,
    kind            text        not null,
    status          text        not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    dry_run         boolean     not null,
    actor           text        not null,
    parameters      text        not null, -- JSON
    ignored_columns text        not null, -- JSON
    rows            integer     not null,
    error_code      text,
    error_vi        text,
    error_en        text,
    request_key     text unique,          -- the caller's Idempotency-Key
    request_hash    text        not null,
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,
    -- the process that works on it, and until when it may be taken to live
    worker          text,
    leased_until    timestamptz
);
create index import_job_running on import_job (created_at) where status = 'RUNNING';
create index import_job_finished on import_job (finished_at) where finished_at is not null;

create table import_file (
    import_id text    not null references import_job on delete cascade,
    part      integer not null,
    bytes     bytea   not null,
    primary key (import_id, part)
);
-- an uploaded file is compressed already, or is short
alter table import_file alter column bytes set storage external;

create table import_row (
    import_id  text    not null references import_job on delete cascade,
    row_number integer not null,
    outcome    text    not null check (outcome in ('ACCEPTED', 'UNCHANGED', 'REFUSED')),
    error_code text,
    error_vi   text,
    error_en   text,
    primary key (import_id, row_number)
);

grant select, insert, update, delete on import_job, import_file, import_row to ${app_role};
