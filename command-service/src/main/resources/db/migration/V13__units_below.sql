-- who is below a unit is asked before a clerk's commands
create index unit_parent_parent on unit_parent (parent_id);
