-- The only source of truth. The application's role may insert and select here, and nothing else.
create table domain_event_entry (
    global_index         bigint generated always as identity primary key,
    event_identifier     text        not null unique,
    aggregate_identifier text        not null,
    sequence_number      bigint      not null,
    type                 text        not null,
    payload_type         text        not null,
    payload_revision     text        not null,
    payload              bytea       not null, -- the exact UTF-8 JSON bytes that leaf_hash covers
    meta_data            bytea       not null,
    time_stamp           timestamptz not null, -- recorded time
    valid_on             date        not null, -- business time
    unit_id              text,                 -- the unit for which it was recorded
    other_unit_id        text,                 -- a second unit whose history it belongs to: where a transfer or merger leads
    exemplar_id          text,
    leaf_hash            bytea       not null,
    unique (aggregate_identifier, sequence_number)
);
create index domain_event_of_unit on domain_event_entry (unit_id, global_index) where unit_id is not null;
create index domain_event_of_other_unit on domain_event_entry (other_unit_id, global_index) where other_unit_id is not null;

comment on table domain_event_entry is 'Every event of the register, kept for ever, in the order of global_index (gaps are lawful: an aborted transaction leaves one)';

-- the auditor's view: readable, same rows
create view audit_event as
    select global_index                                    as position,
           aggregate_identifier                            as aggregate_id,
           sequence_number                                 as sequence,
           payload_type                                    as type,
           payload_revision                                as revision,
           time_stamp                                      as recorded_at,
           valid_on,
           unit_id,
           other_unit_id,
           exemplar_id,
           convert_from(payload, 'UTF8')::jsonb            as payload,
           convert_from(meta_data, 'UTF8')::jsonb          as metadata,
           encode(leaf_hash, 'hex')                        as leaf_hash
    from domain_event_entry;

create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

-- what rules over many aggregates need; written in the transaction of the events, rebuilt from them at will
create table unit_index (
    unit_id      text primary key,
    code         text not null unique,
    name         text not null,
    folded_name  text not null,
    type         text not null,
    parent_id    text,
    locality_id  text not null,
    valid_from   date not null,
    valid_to     date,
    successor_id text
);
create index unit_index_by_name on unit_index (folded_name);

create table locality_index (
    locality_id text primary key,
    level       text not null,
    code        text not null,
    name        text not null,
    folded_name text not null,
    parent_id   text,
    valid_from  date not null,
    valid_to    date,
    unique (level, code, valid_from)
);
create index locality_index_by_name on locality_index (folded_name, level);

create table open_record (
    exemplar_id text primary key,
    unit_id     text not null,
    kind        text not null,
    folded_name text not null,
    -- the exemplar's own id where the nomination says why it is another subject of the same name
    distinction text not null default '',
    since       date not null,
    unique (unit_id, kind, folded_name, distinction)
);

create table idempotency_key (
    key          text primary key,
    request_hash text        not null,
    aggregate_id text        not null,
    version      bigint      not null,
    part         text,
    -- null for a key that is kept for ever, such as an imported row's
    expires_at   timestamptz
);
create index idempotency_key_expiry on idempotency_key (expires_at) where expires_at is not null;

grant select, insert on domain_event_entry to ${app_role};
grant select on audit_event to ${app_role};
grant select, insert, update, delete on token_entry, unit_index, locality_index, open_record, idempotency_key to ${app_role};
