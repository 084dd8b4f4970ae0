-- Questions that people keep under names of their own. Theirs alone, and no source of truth.
create table saved_search (
    id          text        primary key,
    owner       text        not null, -- issuer and subject
    name        text        not null,
    folded_name text        not null,
    question    text        not null, -- parameters of GET /api/v1/exemplars
    saved_at    timestamptz not null default now(),
    unique (owner, folded_name)
);

grant select, insert, update, delete on saved_search to ${app_role};
