-- The transparency log: what lets anybody prove, without trusting this system, that no event was changed, left out or put in later.
-- Everything here follows from the events; the signatures on the checkpoints, which have left the database, hold it to what was so.

-- how far the log has come: one row
create table transparency_head (
    one       boolean primary key default true check (one),
    size      bigint not null, -- leaves
    position  bigint not null, -- every position up to here has its leaf, or is a gap
    published bigint not null  -- size of the last checkpoint that is known to have left the database
);
insert into transparency_head (size, position, published) values (0, 0, 0);

-- which event is which leaf; late: committed after its position had been passed over as one that nobody would fill
create table transparency_leaf (
    leaf_index bigint  primary key,
    position   bigint  not null unique,
    late       boolean not null default false
);

-- positions that were passed over, as long as they are looked at again
create table transparency_gap (
    first_position bigint      primary key,
    last_position  bigint      not null,
    passed_at      timestamptz not null default now()
);

-- 256 nodes a row, from the left; those of level l are roots of 256^l leaves each
create table transparency_tile (
    level  smallint not null,
    tile   bigint   not null,
    hashes bytea    not null,
    primary key (level, tile)
);
-- hashes do not get smaller
alter table transparency_tile alter column hashes set storage external;

-- the chain of each unit's events
create table transparency_unit (
    unit_id text   primary key,
    events  bigint not null,
    head    bytea  not null
);

create table transparency_checkpoint (
    size    bigint      primary key,
    note    text        not null, -- with the log's own signatures
    made_at timestamptz not null default now()
);

create table transparency_cosignature (
    size        bigint      not null references transparency_checkpoint,
    witness_key text        not null,
    signature   text        not null, -- the line
    received_at timestamptz not null default now(),
    primary key (size, witness_key)
);

-- every public key that has signed, with the sizes between which it did
create table transparency_key (
    verifier_key text   primary key,
    first_size   bigint not null,
    last_size    bigint -- null while it signs
);

grant select, insert on transparency_leaf, transparency_checkpoint, transparency_cosignature to ${app_role};
grant select, insert, update on transparency_tile, transparency_unit, transparency_key to ${app_role};
grant select, insert, delete on transparency_gap to ${app_role};
grant select, update on transparency_head to ${app_role};
