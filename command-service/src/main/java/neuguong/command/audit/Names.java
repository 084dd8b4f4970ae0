package neuguong.command.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;

/** Where names are found. */
interface Names {
    /** What these aggregates were called; one that is not known has no entry. */
    Map<String, Called> of(Collection<String> ids) throws IOException;

    /**
     * Those in the event store.
     *
     * @param snapshot within a transaction that sees one state
     * @param knownAt as they were known then; a name that has been erased since is withheld all the same
     */
    static Names stored(Connection snapshot, @Nullable Instant knownAt) {
        return ids -> {
            try (var statement = snapshot.prepareStatement("""
                    select aggregate_identifier, sequence_number, payload_type, payload_revision, payload from domain_event_entry
                    where aggregate_identifier = any(?) and payload_type = any(?)
                        and (time_stamp <= coalesce(?, 'infinity'::timestamptz)
                            or payload_type = 'exemplar.PersonalDataErased')
                    order by aggregate_identifier, sequence_number""")) {
                statement.setArray(1, snapshot.createArrayOf("text", ids.toArray()));
                statement.setArray(2, snapshot.createArrayOf("text", Called.TOLD_BY.toArray()));
                statement.setObject(
                        3, knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                var found = new HashMap<String, Called>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getString(1), _ -> new Called())
                                .learn(
                                        rows.getLong(2),
                                        EventJson.decode(rows.getString(3), rows.getString(4), rows.getBytes(5)));
                    }
                }
                return found;
            } catch (SQLException e) {
                throw new IOException("names cannot be read", e);
            }
        };
    }
}
