package neuguong.command.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells which gaps of the log may still be filled. A gap is a transaction that has not committed yet, or one that never will: the
 * latter once every transaction that was open when the gap was first seen has ended and left it empty. One object serves one
 * follower of the log, by one thread.
 */
public final class Gaps {
    private final JdbcClient jdbc;
    private final String entries;
    private final Map<Gap, Instant> firstSeen = new HashMap<>();

    /** Of the log of events. */
    public Gaps(JdbcClient jdbc) {
        this(jdbc, "domain_event_entry");
    }

    /** @param entries the table or view of the log, whose positions are its {@code global_index} */
    public Gaps(JdbcClient jdbc, String entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** Positions without an event, both ends included. */
    public record Gap(long first, long last) {}

    private record Writers(Instant now, Instant oldest) {}

    /**
     * The first of the gaps that may still be filled, or has been.
     *
     * @param gaps all that the follower has before him, in order
     */
    public Optional<Gap> firstOpen(List<Gap> gaps) {
        return stillOpen(gaps).findFirst();
    }

    /** All of the gaps that may still be filled, or have been. */
    List<Gap> open(List<Gap> gaps) {
        return stillOpen(gaps).toList();
    }

    private Stream<Gap> stillOpen(List<Gap> gaps) {
        firstSeen.keySet().retainAll(gaps);
        if (gaps.isEmpty()) {
            return Stream.empty();
        }
        // not now(): a writer may have begun after the transaction that asks
        var writers = jdbc.sql("""
                        select clock_timestamp(), coalesce(min(xact_start), clock_timestamp()) from pg_stat_activity
                        where usename = current_user and pid <> pg_backend_pid()
                            and application_name <> 'command-service-audit'""")
                .query((row, _) -> new Writers(instant(row, 1), instant(row, 2)))
                .single();
        gaps.forEach(gap -> firstSeen.putIfAbsent(gap, writers.now()));
        return gaps.stream()
                .filter(gap -> !writers.oldest().isAfter(firstSeen.getOrDefault(gap, writers.now())) || filled(gap));
    }

    private boolean filled(Gap gap) {
        return jdbc.sql("select exists (select from " + entries + " where global_index between ? and ?)")
                .params(gap.first(), gap.last())
                .query(Boolean.class)
                .single();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
