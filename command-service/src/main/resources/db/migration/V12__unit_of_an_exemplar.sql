-- the unit that has an exemplar, as its last event says; null where there is no such exemplar
create function unit_of(exemplar text) returns text
    language sql stable parallel safe
    return (select case when e.payload_type = 'exemplar.ExemplarTransferred' then coalesce(e.other_unit_id, e.unit_id)
                else e.unit_id end
            from domain_event_entry e
            where e.aggregate_identifier = exemplar and e.exemplar_id = e.aggregate_identifier
            order by e.sequence_number desc limit 1);
