package neuguong.command.imports;

import neuguong.command.platform.Index;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose data were uploaded with a file has them erased there too: the file's key is destroyed, and its report is no more. */
@Component
class ErasedFiles implements Index.Table {
    private final JdbcClient jdbc;

    ErasedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An exemplar that came by an import was nominated in a request of the import's id. One that still runs needs its file. */
    @Override
    public void on(DomainEvent event, String exemplarId) {
        if (event instanceof PersonalDataErased) {
            jdbc.sql("""
                            update data_key set wrapped_by = null, wrapped = null, destroyed_at = now()
                            where destroyed_at is null and id in (
                                select j.id from domain_event_entry e join import_job j
                                    on j.id = convert_from(e.meta_data, 'UTF8')::jsonb ->> 'correlationId'
                                where e.aggregate_identifier = ? and e.sequence_number = 0 and j.status <> 'RUNNING')""").param(exemplarId).update();
        }
    }
}
