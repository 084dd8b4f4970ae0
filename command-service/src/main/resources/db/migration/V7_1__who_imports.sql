-- who gave an import in, with the roles and the unit by which its rows are recorded; JSON
alter table import_job add column person text;
update import_job set person = json_build_object('issuer', 'urn:neuguong:local', 'subject', actor, 'name', actor, 'roles',
    json_build_array('BOARD'))::text;
alter table import_job alter column person set not null;
