-- what a place was called until a day; its present name is in locality_index
create table locality_former_name (
    locality_id text not null,
    folded_name text not null,
    valid_to    date not null
);
create index locality_former_name_by_name on locality_former_name (folded_name);

grant select, insert, update, delete on locality_former_name to ${app_role};
