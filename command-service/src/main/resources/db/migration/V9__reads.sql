-- Who read or exported what, when, and by which query: kept for ever, and sealed as events are.

create table read_entry (
    position    bigint generated always as identity primary key,
    read_id     text  not null unique,  -- made where it was read: what is sent twice is one
    content     text  not null,         -- the exact JSON that leaf_hash covers, in UTF-8
    leaf_hash   bytea not null,         -- SHA-256 of it
    -- to find it by; made of what is sealed, so that they cannot say another thing
    read_at     text not null generated always as (content::jsonb ->> 'readAt') stored,
    reader      text not null generated always as (content::jsonb ->> 'reader') stored,
    unit_id     text generated always as (content::jsonb ->> 'unitId') stored,
    exemplar_id text generated always as (content::jsonb ->> 'exemplarId') stored
);
create index read_entry_of_unit on read_entry (unit_id, position) where unit_id is not null;
create index read_entry_of_exemplar on read_entry (exemplar_id, position) where exemplar_id is not null;
create index read_entry_of_reader on read_entry (reader, position);
create index read_entry_at on read_entry (read_at);

-- as the sealer takes it
create view read_leaf_source as
    select position   as global_index,
           read_id    as event_identifier,
           'read'     as type,
           leaf_hash,
           null::text as unit_id,
           null::text as other_unit_id
    from read_entry;

create table read_log_head (like transparency_head including all);
insert into read_log_head (size, position, published) values (0, 0, 0);
create table read_log_leaf (like transparency_leaf including all);
create table read_log_gap (like transparency_gap including all);
create table read_log_tile (like transparency_tile including all);
create table read_log_unit (like transparency_unit including all);
create table read_log_checkpoint (like transparency_checkpoint including all);
create table read_log_cosignature (like transparency_cosignature including all);
create table read_log_key (like transparency_key including all);

grant select, insert on read_entry, read_log_leaf, read_log_checkpoint, read_log_cosignature to ${app_role};
grant select on read_leaf_source to ${app_role};
grant select, insert, update on read_log_tile, read_log_unit, read_log_key to ${app_role};
grant select, insert, delete on read_log_gap to ${app_role};
grant select, update on read_log_head to ${app_role};
