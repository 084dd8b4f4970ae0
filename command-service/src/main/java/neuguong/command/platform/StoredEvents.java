package neuguong.command.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The log of events as its rows are stored, of which nothing is deserialised. */
@Component
class StoredEvents {
    private static final String ROWS = """
            select global_index, aggregate_identifier, sequence_number, event_identifier, payload_type, payload_revision,
                time_stamp, valid_on, unit_id, exemplar_id, payload, meta_data
            from domain_event_entry\s""";

    private static final String AFTER = ROWS + "where global_index > ? order by global_index limit ";
    private static final String GAPS_AND_AFTER = "(" + ROWS + "where global_index = any(?)) union all (" + AFTER;

    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What fills gaps, and then the next events, each in order of position; both as of one moment.
     *
     * @param gaps positions before {@code position} that had no event
     * @param count so many next events at most
     */
    List<StoredEvent> after(long position, Collection<Long> gaps, int count) {
        // the count is part of the statement: a plan that did not know it might sort the whole log
        var question = gaps.isEmpty()
                ? jdbc.sql(AFTER + count).param(position)
                : jdbc.sql(GAPS_AND_AFTER + count + ") order by global_index")
                        .param(new SqlArrayValue("bigint", gaps.toArray()))
                        .param(position);
        return question.query(StoredEvents::event).list();
    }

    /** The position of the last event; -1 where there is none. */
    long head() {
        return jdbc.sql("select coalesce(max(global_index), -1) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    /** All events of an aggregate, in order. */
    List<StoredEvent> of(String aggregateId) {
        return jdbc.sql(ROWS + "where aggregate_identifier = ? order by sequence_number")
                .param(aggregateId)
                .query(StoredEvents::event)
                .list();
    }

    private static StoredEvent event(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getString(10),
                row.getBytes(11),
                row.getBytes(12));
    }
}
