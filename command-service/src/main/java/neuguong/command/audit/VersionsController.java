package neuguong.command.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.platform.Resending;
import neuguong.contract.VersionDigest;
import neuguong.contract.VersionDigest.Buckets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far every aggregate is in the event store, for whoever has to know whether a copy of it is whole. */
@RestController
@RequestMapping("/api/v1/audit/versions")
class VersionsController {
    /**
     * As of a position. How far everything is by now, by the unique index over both columns alone without the rows, less what lies behind
     * the position, which is little for whoever asks about a moment ago.
     */
    private static final String LAST = """
            select aggregate_identifier, last - coalesce(later, 0) from (
                select aggregate_identifier, max(sequence_number) as last from domain_event_entry group by 1) as all_events
            left join (
                select aggregate_identifier, count(*) as later from domain_event_entry where global_index > ? group by 1) as later_events
                using (aggregate_identifier)
            where last - coalesce(later, 0) >= 0""";

    private static final int FETCH = 5_000;

    private final DataSource audit;
    private final Resending resending;

    VersionsController(@Qualifier("auditDataSource") DataSource audit, Resending resending) {
        this.audit = audit;
        this.resending = resending;
    }

    /**
     * How far the aggregates of a bucket are.
     *
     * @param versions the sequence of the last event, 0 for the first, by aggregate
     */
    record Versions(Map<String, Long> versions) {}

    @GetMapping
    @Operation(
            summary =
                    "Digests over which aggregates there are and how far each is, in 256 buckets; with a position of the log, as of there")
    Buckets buckets(@RequestParam(required = false) @Nullable Long position) throws SQLException {
        var digest = new VersionDigest();
        each(position, digest::add);
        return digest.buckets();
    }

    @GetMapping("/{bucket}")
    @Operation(
            summary =
                    "The aggregates of one of these buckets, 0 to 255, and the sequence of each one's last event; with a position of the log, as of there")
    Versions versions(@PathVariable int bucket, @RequestParam(required = false) @Nullable Long position)
            throws SQLException {
        var versions = new TreeMap<String, Long>();
        each(position, (id, sequence) -> {
            if (VersionDigest.bucketOf(id) == bucket) {
                versions.put(id, sequence);
            }
        });
        return new Versions(versions);
    }

    /**
     * What was sent again.
     *
     * @param events of the aggregate, at least one
     */
    record Resent(int events) {}

    @PostMapping("/{aggregateId}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends all events of an aggregate to the topic once more, for a reader that has lost some")
    Resent resend(@PathVariable String aggregateId) {
        var events = resending.resend(aggregateId);
        if (events == 0) {
            throw new Rejected(Reason.UNKNOWN_AGGREGATE);
        }
        return new Resent(events);
    }

    /**
     * What is sent again.
     *
     * @param position of the last event there is now, up to which all is sent at least; -1 where there is none
     */
    record AllResent(long position) {}

    @PostMapping("/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begins to send the whole log to the topic once more, for a topic that has lost its beginning")
    AllResent resendAll() {
        var position = resending.resendAll();
        return new AllResent(position.orElseThrow(() -> new Rejected(Reason.RESENDING)));
    }

    private interface Sink {
        void accept(String aggregateId, long sequence);
    }

    private void each(@Nullable Long position, Sink sink) throws SQLException {
        try (var connection = audit.getConnection()) {
            connection.setAutoCommit(false); // the driver reads by cursor only within a transaction
            try (var statement = connection.prepareStatement(LAST)) {
                statement.setFetchSize(FETCH);
                statement.setLong(1, position == null ? Long.MAX_VALUE : position);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sink.accept(rows.getString(1), rows.getLong(2));
                    }
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
