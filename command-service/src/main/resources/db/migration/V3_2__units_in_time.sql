-- which unit was below which from day to day; parent_id is null while it is a root
create table unit_parent (
    unit_id    text not null,
    parent_id  text,
    valid_from date not null,
    valid_to   date,
    primary key (unit_id, valid_from)
);

insert into unit_parent (unit_id, parent_id, valid_from)
    select unit_id, parent_id, valid_from from unit_index;

-- what a unit has taken over, by its predecessors' last events
create index domain_event_of_ended_unit on domain_event_entry (other_unit_id)
    where payload_type in ('unit.UnitMergedInto', 'unit.UnitDissolved');

grant select, insert, update, delete on unit_parent to ${app_role};
