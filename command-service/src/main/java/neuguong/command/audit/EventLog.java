package neuguong.command.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import neuguong.command.exemplar.HoldingDates;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the event table itself, row by row over a cursor, so that memory does not grow with the history. */
@Component
class EventLog {
    private static final String COLUMNS = """
            select global_index, aggregate_identifier, sequence_number, payload_type, payload_revision, time_stamp,
                valid_on, unit_id, exemplar_id, payload, meta_data, leaf_hash
            """;
    /** Few enough that a reader takes some while the store finds the next. */
    private static final int FETCH = 300;

    private final DataSource audit;

    EventLog(@Qualifier("auditDataSource") DataSource audit) {
        this.audit = audit;
    }

    /**
     * An event as the auditor reads it.
     *
     * @param payload the stored bytes, which are JSON in UTF-8
     * @param metadata likewise
     * @param leafHash see {@code LeafHash}
     */
    @SuppressWarnings("ArrayRecordComponent") // it passes by once and is compared with none
    record Line(
            long position,
            String aggregateId,
            long sequence,
            String type,
            String revision,
            Instant recordedAt,
            @Nullable String actor,
            @Nullable String unitId,
            @Nullable String exemplarId,
            LocalDate validOn,
            byte[] payload,
            byte[] metadata,
            byte[] leafHash) {}

    /**
     * A part of what is selected, by positions.
     *
     * @param after which it begins, or null for the beginning
     * @param until its last position, or null for the end
     */
    record Part(@Nullable Long after, @Nullable Long until) {
        private void conditions(StringBuilder sql, List<Object> arguments) {
            if (after != null) {
                sql.append(" and global_index > ?");
                arguments.add(after);
            }
            if (until != null) {
                sql.append(" and global_index <= ?");
                arguments.add(until);
            }
        }
    }

    /** Takes one event at a time. */
    interface Sink {
        void accept(Line line) throws IOException;

        /** After the last one. */
        void end() throws IOException;
    }

    /** Opens what takes the events. */
    interface Opening {
        /**
         * Opens it.
         *
         * @param snapshot the state of which all is read, for what else is to be read of it
         */
        Sink on(Connection snapshot) throws IOException;
    }

    /**
     * Hands every selected event to what is opened, in the order of recording.
     *
     * @param part only those of it
     * @param moment only what was recorded until then, and of that only what holds by then, by the rule of a state
     * @return how many there were
     */
    long read(Selection selection, Part part, Moment moment, Opening opening) throws SQLException, IOException {
        try (var connection = audit.getConnection()) {
            // the driver reads by cursor only within a transaction, in which what is corrected is what is read
            connection.setAutoCommit(false);
            try {
                var sink = opening.on(connection);
                var count = read(connection, selection, part, moment, sink);
                sink.end();
                return count;
            } finally {
                connection.rollback();
            }
        }
    }

    private static long read(Connection connection, Selection selection, Part part, Moment moment, Sink sink)
            throws SQLException, IOException {
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder(COLUMNS).append(selection.from(arguments));
        part.conditions(sql, arguments);
        known(moment, sql, arguments);
        Predicate<Line> holds = line -> true;
        var day = moment.validAt();
        if (day != null) {
            var dates = Holding.of(connection, selection, moment.knownAt());
            var corrected = dates.exemplars();
            sql.append(" and (valid_on <= ? or aggregate_identifier = any(?::text[]))");
            arguments.add(day);
            arguments.add(corrected.toArray(String[]::new));
            holds = line -> !from(line, dates, corrected).isAfter(day);
        }
        sql.append(" order by global_index");
        if (selection instanceof Selection.After after) {
            sql.append(" limit ").append(after.limit());
        }
        return stream(connection, sql.toString(), arguments, holds, sink);
    }

    private static void known(Moment moment, StringBuilder sql, List<Object> arguments) {
        if (moment.knownAt() != null) {
            sql.append(" and time_stamp <= ?");
            arguments.add(moment.knownAt().atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * The position at which a part of so many events ends that begins after another, by what was recorded until a moment; empty where there
     * are no more than that.
     */
    Optional<Long> endOf(Selection selection, @Nullable Long after, Moment moment, int events) throws SQLException {
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder("select global_index ").append(selection.from(arguments));
        new Part(after, null).conditions(sql, arguments);
        known(moment, sql, arguments);
        sql.append(" order by global_index offset ? limit 2");
        arguments.add(events - 1);
        try (var connection = audit.getConnection();
                var statement = connection.prepareStatement(sql.toString())) {
            Holding.fill(statement, 1, arguments);
            try (var rows = statement.executeQuery()) {
                var last = rows.next() ? rows.getLong(1) : 0;
                return rows.next() ? Optional.of(last) : Optional.empty();
            }
        }
    }

    private static LocalDate from(Line line, HoldingDates dates, Set<String> corrected) {
        return HoldingDates.movable(line.type()) && corrected.contains(line.aggregateId())
                ? dates.of(line.aggregateId(), EventJson.decode(line.type(), line.revision(), line.payload()))
                : line.validOn();
    }

    /** Whether there is an exemplar of this id. */
    boolean knows(String exemplarId) throws SQLException {
        try (var connection = audit.getConnection();
                var statement = connection.prepareStatement("""
                        select from domain_event_entry
                        where aggregate_identifier = ? and sequence_number = 0 and exemplar_id is not null""")) {
            statement.setString(1, exemplarId);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * The units that this one took over, directly or through others, with the day of each one's end, as far as that was known and held.
     */
    Map<String, LocalDate> predecessors(String unitId, Moment moment) throws SQLException {
        try (var connection = audit.getConnection();
                var statement = connection.prepareStatement("""
                        with recursive ending (unit, successor, last) as not materialized (
                            select aggregate_identifier, other_unit_id, valid_on from domain_event_entry
                            where payload_type in ('unit.UnitMergedInto', 'unit.UnitDissolved')
                                and time_stamp <= coalesce(?, 'infinity'::timestamptz)
                                and valid_on <= coalesce(?, 'infinity'::date)),
                        before (unit, last) as (
                            select unit, last from ending where successor = ?
                            union
                            select e.unit, e.last from before b join ending e on e.successor = b.unit)
                        select unit, last from before""")) {
            statement.setObject(
                    1,
                    moment.knownAt() == null ? null : moment.knownAt().atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(2, moment.validAt(), Types.DATE);
            statement.setString(3, unitId);
            var result = new LinkedHashMap<String, LocalDate>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.put(rows.getString(1), rows.getObject(2, LocalDate.class));
                }
            }
            return result;
        }
    }

    /** The unit, and where they are asked for those that it had taken over by a moment. */
    Set<String> withPredecessors(String unitId, Moment moment, boolean asked) throws SQLException {
        var units = new HashSet<>(Set.of(unitId));
        if (asked) {
            units.addAll(predecessors(unitId, moment).keySet());
        }
        return units;
    }

    private static long stream(
            Connection connection, String sql, List<Object> arguments, Predicate<Line> holds, Sink sink)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            Holding.fill(statement, 1, arguments);
            var count = 0L;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var line = line(rows);
                    if (holds.test(line)) {
                        sink.accept(line);
                        count++;
                    }
                }
            }
            return count;
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        var metadata = row.getBytes(11);
        return new Line(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                actor(metadata),
                row.getString(8),
                row.getString(9),
                row.getObject(7, LocalDate.class),
                row.getBytes(10),
                metadata,
                row.getBytes(12));
    }

    /** It is the first member of what the product writes, so that hardly anything else is read. */
    static @Nullable String actor(byte[] metadata) {
        try (var parser = EventJson.MAPPER.createParser(metadata)) {
            parser.nextToken();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals("actor")) {
                    return parser.getValueAsString();
                }
                parser.skipChildren();
            }
            return null;
        }
    }
}
