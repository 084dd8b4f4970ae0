-- The log being sent to the topic again: one row while that goes on, so that it outlasts the service that does it. No source of truth.
create table resending (
    only_one boolean     primary key default true check (only_one),
    head     bigint      not null, -- up to which it is sent
    reached  bigint      not null, -- up to which the broker has it
    touched  timestamptz not null default now() -- by the service that sends it, every few seconds
);

grant select, insert, update, delete on resending to ${app_role};
