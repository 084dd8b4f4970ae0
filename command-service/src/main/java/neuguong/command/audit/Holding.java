package neuguong.command.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import neuguong.command.exemplar.HoldingDates;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;

/** Asks the event store from which days events hold, where a correction gives them another day than their own. */
final class Holding {
    private static final int FETCH = 500;

    private Holding() {}

    /**
     * The days of the selected events, as they were known.
     *
     * @param connection within a transaction
     */
    static HoldingDates of(Connection connection, Selection selection, @Nullable Instant knownAt)
            throws SQLException, IOException {
        var arguments = new ArrayList<Object>();
        var from = selection.from(arguments);
        var dates = new HoldingDates();
        // also of an exemplar that has moved away, and was corrected where it moved to
        try (var statement = connection.prepareStatement("""
                select aggregate_identifier, payload_type, payload_revision, payload from domain_event_entry
                where payload_type = ? and time_stamp <= coalesce(?, 'infinity'::timestamptz)
                    and aggregate_identifier in (select aggregate_identifier %s)
                order by global_index""".formatted(from))) {
            statement.setFetchSize(FETCH);
            statement.setString(1, HoldingDates.CORRECTION);
            statement.setObject(
                    2, knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            fill(statement, 3, arguments);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    dates.learn(
                            rows.getString(1),
                            EventJson.decode(rows.getString(2), rows.getString(3), rows.getBytes(4)));
                }
            }
        }
        return dates;
    }

    /** Sets arguments from this parameter on. */
    static void fill(PreparedStatement statement, int first, List<? extends @Nullable Object> arguments)
            throws SQLException {
        for (var i = 0; i < arguments.size(); i++) {
            statement.setObject(first + i, arguments.get(i));
        }
    }
}
