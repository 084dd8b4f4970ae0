-- Which criteria sets measure whom, and which movements run: what rules over several aggregates need, written in the transaction of
-- the events, rebuilt from them at will.
create table criteria_set_index (
    criteria_set_id text primary key,
    unit_id         text not null,
    subject         text not null,
    breadth         text not null,
    retired_on      date -- the first day without it
);
-- a unit has one measure of a kind of subject and a breadth at a time
create unique index criteria_set_in_force on criteria_set_index (unit_id, subject, breadth) where retired_on is null;
create index criteria_set_of_unit on criteria_set_index (unit_id);

create table criteria_set_version (
    criteria_set_id text    not null references criteria_set_index,
    version         integer not null,
    valid_from      date    not null,
    content         text    not null, -- JSON: criteria and minimums
    primary key (criteria_set_id, version)
);

create table movement_index (
    movement_id text primary key,
    code        text unique,
    unit_id     text not null,
    valid_from  date not null,
    valid_to    date -- its last day
);

grant select, insert, update, delete on criteria_set_index, criteria_set_version, movement_index to ${app_role};
