package neuguong.command.personal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The readings in a table to which the service can only add. */
@Component
class PersonalDataReadTable implements PersonalDataReads {
    private final JdbcClient jdbc;

    PersonalDataReadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(Read read) {
        jdbc.sql("insert into personal_data_read (reader, request, exemplar_id, fields) values (?, ?, ?, ?)")
                .param(read.reader())
                .param(read.request())
                .param(read.exemplarId())
                .param(read.fields().toArray(String[]::new))
                .update();
    }
}
