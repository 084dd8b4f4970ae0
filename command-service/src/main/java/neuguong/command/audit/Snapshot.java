package neuguong.command.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import neuguong.command.personal.Vault;
import neuguong.command.personal.Vault.Said;
import neuguong.contract.EventJson;
import neuguong.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The event store at one moment. Of a unit's exemplars one after another is in memory, whatever their number. */
final class Snapshot implements AutoCloseable {
    private static final String EVENTS = """
            select global_index, aggregate_identifier, sequence_number, payload_type, payload_revision, time_stamp, valid_on,
                meta_data, payload
            from domain_event_entry where aggregate_identifier = any(?) order by aggregate_identifier, sequence_number""";
    /** An exemplar comes to a unit by its nomination or by a transfer. */
    private static final String EXEMPLARS = """
            select distinct exemplar_id from domain_event_entry
            where (unit_id = any(?) or other_unit_id = any(?))
                and payload_type in ('exemplar.ExemplarNominated', 'exemplar.ExemplarTransferred')
            order by exemplar_id""";
    /** Few enough to wait for, and enough that the store is asked seldom. */
    private static final int EXEMPLARS_AT_ONCE = 200;

    private static final int FETCH = 500;

    private final Connection connection;
    private final @Nullable Vault vault;

    /**
     * Of a connection within a transaction that sees one state; closed with this.
     *
     * @param vault what opens personal data, or null to leave them sealed
     */
    Snapshot(Connection connection, @Nullable Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    /**
     * An event that can be folded, with what tells of it.
     *
     * @param position in the whole log
     */
    record Recorded(
            long position,
            String aggregateId,
            long sequence,
            String type,
            Instant recordedAt,
            LocalDate validOn,
            @Nullable String actor,
            DomainEvent event) {}

    /** Takes one aggregate at a time. */
    interface Each {
        /** All events of one aggregate, in the order of recording. */
        void accept(List<Recorded> events) throws IOException;
    }

    /** The events of an aggregate; none where there is none of this id. */
    List<Recorded> of(String aggregateId) throws SQLException, IOException {
        var found = new ArrayList<Recorded>();
        each(List.of(aggregateId), found::addAll);
        return found;
    }

    /** Where the events of a unit and its exemplars lie. */
    UnitRows rows(String unitId, @Nullable Instant knownAt) {
        return new UnitRows(connection, unitId, knownAt);
    }

    /** Every exemplar that has ever belonged to one of the units, in the order of ids, which is that of nomination. */
    void exemplarsOf(Collection<String> unitIds, Each each) throws SQLException, IOException {
        var units = connection.createArrayOf("text", unitIds.toArray());
        try (var statement = connection.prepareStatement(EXEMPLARS)) {
            statement.setFetchSize(FETCH);
            statement.setArray(1, units);
            statement.setArray(2, units);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<String>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                    if (ids.size() == EXEMPLARS_AT_ONCE) {
                        each(ids, each);
                        ids.clear();
                    }
                }
                each(ids, each);
            }
        }
    }

    /** These aggregates, in the order of their ids. */
    void each(List<String> aggregateIds, Each each) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setFetchSize(FETCH);
            statement.setArray(1, connection.createArrayOf("text", aggregateIds.toArray()));
            group(statement, vault == null ? Said::event : vault.opening(aggregateIds), each);
        }
    }

    private static void group(PreparedStatement statement, Function<Said, DomainEvent> opening, Each each)
            throws SQLException, IOException {
        try (var rows = statement.executeQuery()) {
            var events = new ArrayList<Recorded>();
            var of = "";
            while (rows.next()) {
                var id = rows.getString(2);
                if (!id.equals(of) && !events.isEmpty()) {
                    each.accept(List.copyOf(events));
                    events.clear();
                }
                of = id;
                events.add(recorded(rows, opening));
            }
            if (!events.isEmpty()) {
                each.accept(List.copyOf(events));
            }
        }
    }

    private static Recorded recorded(ResultSet row, Function<Said, DomainEvent> opening) throws SQLException {
        var stored = EventJson.decode(row.getString(4), row.getString(5), row.getBytes(9));
        return new Recorded(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, LocalDate.class),
                EventLog.actor(row.getBytes(8)),
                opening.apply(new Said(row.getString(2), stored)));
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
