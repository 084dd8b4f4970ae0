-- Personal data under lock: what is sealed is in the events, as they are stored, hashed and sent; here are the keys, each wrapped by a
-- master key that is not in the database.

-- A key belongs to an exemplar's record, to an uploaded file, or to the register's marks. One that was destroyed on purpose leaves its row, so
-- that one that is missing is never taken for it.
create table data_key (
    id           text        primary key, -- of what it seals
    wrapped_by   text,                    -- the master key's id
    wrapped      bytea,
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null) and (wrapped is null) = (wrapped_by is null))
);
create index data_key_by_master on data_key (wrapped_by);
-- a destroyed key leaves a dead row behind, which is to go soon
alter table data_key set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- who read which personal data in the clear
create table personal_data_read (
    read_at     timestamptz not null default now(),
    reader      text        not null,
    request     text        not null,
    exemplar_id text        not null,
    fields      text[]      not null
);
create index personal_data_read_of_exemplar on personal_data_read (exemplar_id, read_at);

-- the same citizen has one open record in a unit: compared by a mark under a key, never by the number
alter table open_record add column citizen_mark text;
create unique index open_record_of_citizen on open_record (unit_id, citizen_mark);

-- pieces of files that were uploaded before they were sealed
alter table import_file add column sealed boolean not null default false;

grant select, insert, update on data_key to ${app_role};
grant select, insert on personal_data_read to ${app_role};
