package neuguong.command.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import neuguong.command.exemplar.HoldingDates;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;

/** Where the events of a unit and of its exemplars lie in the store: what they say is not read, so that many are gone through quickly. */
final class UnitRows {
    private static final int FETCH = 2_000;

    private final Connection connection;
    private final Selection unit;
    private final @Nullable Instant knownAt;

    /**
     * @param connection within a transaction that sees one state
     * @param knownAt only what was recorded until then
     */
    UnitRows(Connection connection, String unitId, @Nullable Instant knownAt) {
        this.connection = connection;
        this.unit = new Selection.OfUnit(unitId, Map.of());
        this.knownAt = knownAt;
    }

    /**
     * Where an event lies.
     *
     * @param holdsFrom the business day from which it holds, by what is known
     */
    record Row(long position, @Nullable String exemplarId, String type, Instant recordedAt, LocalDate holdsFrom) {}

    /** Goes through all of them, in no order. */
    void each(Consumer<Row> sink) throws SQLException, IOException {
        var dates = Holding.of(connection, unit, knownAt);
        var corrected = dates.exemplars();
        var arguments = new ArrayList<Object>();
        arguments.add(corrected.toArray(String[]::new));
        var sql = """
                select global_index, aggregate_identifier, exemplar_id, payload_type, payload_revision, time_stamp, valid_on,
                    case when aggregate_identifier = any(?::text[]) then payload end
                """ + unit.from(arguments);
        if (knownAt != null) {
            sql += " and time_stamp <= ?";
            arguments.add(knownAt.atOffset(ZoneOffset.UTC));
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            Holding.fill(statement, 1, arguments);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.accept(row(rows, dates, corrected));
                }
            }
        }
    }

    private static Row row(ResultSet row, HoldingDates dates, Set<String> corrected) throws SQLException {
        var aggregate = row.getString(2);
        var type = row.getString(4);
        var holdsFrom = corrected.contains(aggregate) && HoldingDates.movable(type)
                ? dates.of(aggregate, EventJson.decode(type, row.getString(5), row.getBytes(8)))
                : row.getObject(7, LocalDate.class);
        return new Row(
                row.getLong(1),
                row.getString(3),
                type,
                row.getObject(6, OffsetDateTime.class).toInstant(),
                holdsFrom);
    }

    /** The aggregates of events, by their positions. */
    List<String> aggregates(List<Long> positions) throws SQLException {
        return strings(
                "select distinct aggregate_identifier from domain_event_entry where global_index = any(?::bigint[])",
                List.of((Object) positions.toArray(Long[]::new)));
    }

    /** Exemplars that came to the unit until a day, and were recorded until a position, in the order of their ids. */
    List<String> exemplars(String after, LocalDate day, long position, int count) throws SQLException {
        var arguments = new ArrayList<Object>();
        var sql = "select distinct exemplar_id " + unit.from(arguments) + """
                 and payload_type in ('exemplar.ExemplarNominated', 'exemplar.ExemplarTransferred')
                and exemplar_id > ? and valid_on <= ? and global_index <= ? and (?::timestamptz is null or time_stamp <= ?)
                order by exemplar_id limit ?""";
        var until = knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC);
        arguments.addAll(Arrays.asList(after, day, position, until, until, count));
        return strings(sql, arguments);
    }

    private List<String> strings(String sql, List<? extends @Nullable Object> arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Holding.fill(statement, 1, arguments);
            var result = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(rows.getString(1));
                }
            }
            return result;
        }
    }
}
