package neuguong.command.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import neuguong.command.personal.Vault;
import neuguong.command.platform.Aggregate.Place;
import neuguong.contract.LeafHash;
import neuguong.events.DomainEvent;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage over {@code domain_event_entry}: besides Axon's columns each row carries where it belongs, its business date
 * and its leaf hash, and its time of recording is a real timestamp.
 */
final class EventStorage extends JdbcEventStorageEngine {
    // one statement whatever the number of events, so that it is parsed and planned once
    private static final String INSERT = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                payload_revision, payload, meta_data, time_stamp, valid_on, unit_id, other_unit_id, exemplar_id, leaf_hash)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::date[], ?, ?, ?, ?)""";

    // the inner query is kept whole, so that each aggregate is an index scan whatever the planner thinks of the size of
    // the arrays
    private static final String READ_ALL = """
            select e.* from unnest(?, ?) as wanted (id, first),
                lateral (select event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                    payload_revision, payload, meta_data, time_stamp
                from domain_event_entry where aggregate_identifier = wanted.id and sequence_number >= wanted.first
                order by sequence_number offset 0) e""";

    private final ConnectionProvider connections;
    private final SealedEvents sealed;

    private EventStorage(Builder builder, ConnectionProvider connections, SealedEvents sealed) {
        super(builder);
        this.connections = connections;
        this.sealed = sealed;
    }

    static EventStorage over(
            ConnectionProvider connections, TransactionManager transactions, Serializer serializer, Vault vault) {
        var builder = JdbcEventStorageEngine.builder()
                .schema(columns())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                // one fetch reads any aggregate that is likely
                .batchSize(1000)
                .appendEvents((connection, _, _, events, with, _) -> insert(connection, events, with));
        return new EventStorage(builder, connections, new SealedEvents(vault));
    }

    private static EventSchema columns() {
        return EventSchema.builder()
                .eventTable("domain_event_entry")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .timestampColumn("time_stamp")
                .build();
    }

    /** There are no snapshots, so that none is looked for at each load. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    /**
     * The events of several aggregates, by one query, each aggregate's in order.
     *
     * @param beginnings by aggregate, the sequence to begin with
     */
    List<DomainEventMessage<?>> readAll(Map<String, Long> beginnings) {
        var stored = new ArrayList<DomainEventData<?>>();
        var connection = connection();
        try (var statement = connection.prepareStatement(READ_ALL)) {
            statement.setArray(
                    1, connection.createArrayOf("text", beginnings.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", beginnings.values().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(getDomainEventData(rows));
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("the events of several aggregates could not be read", e);
        }
        List<DomainEventMessage<?>> events = new ArrayList<>();
        EventStreamUtils.upcastAndDeserializeDomainEvents(stored.stream(), getEventSerializer(), upcasterChain)
                .forEachRemaining(events::add);
        return sealed.opened(events);
    }

    /** What is personal in the events is open here, as the rules know it; see {@link Vault}. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var stored = super.readEvents(aggregateIdentifier, firstSequenceNumber).asStream();
        return DomainEventStream.of(
                sealed.opened(stored.<DomainEventMessage<?>>map(e -> e).toList()));
    }

    /** What is personal in the events is stored sealed. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(sealed.of(events), serializer);
    }

    private Connection connection() {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            throw new EventStoreException("no connection", e);
        }
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp) throws SQLException {
        statement.setObject(position, timestamp.atOffset(ZoneOffset.UTC));
    }

    private static PreparedStatement insert(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        var rows = events.stream().map(event -> Row.of(event, serializer)).toList();
        var statement = connection.prepareStatement(INSERT);
        array(statement, 1, "text", rows, Row::identifier, String[]::new);
        array(statement, 2, "text", rows, Row::aggregateId, String[]::new);
        array(statement, 3, "bigint", rows, Row::sequence, Long[]::new);
        array(statement, 4, "text", rows, Row::aggregateType, String[]::new);
        array(statement, 5, "text", rows, row -> row.payload().getType().getName(), String[]::new);
        array(statement, 6, "text", rows, row -> row.payload().getType().getRevision(), String[]::new);
        array(statement, 7, "bytea", rows, row -> row.payload().getData(), byte[][]::new);
        array(statement, 8, "bytea", rows, Row::metadata, byte[][]::new);
        array(statement, 9, "text", rows, row -> row.recordedAt().toString(), String[]::new);
        array(statement, 10, "text", rows, row -> row.validOn().toString(), String[]::new);
        array(statement, 11, "text", rows, Row::unitId, String[]::new);
        array(statement, 12, "text", rows, Row::otherUnitId, String[]::new);
        array(statement, 13, "text", rows, Row::exemplarId, String[]::new);
        array(statement, 14, "bytea", rows, Row::leafHash, byte[][]::new);
        statement.addBatch();
        return statement;
    }

    private static <T> void array(
            PreparedStatement statement,
            int parameter,
            String type,
            List<Row> rows,
            Function<Row, @Nullable T> column,
            IntFunction<@Nullable T[]> array)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray(array)));
    }

    /** An event by its columns. */
    @SuppressWarnings("ArrayRecordComponent") // it is written once and compared with none
    private record Row(
            String identifier,
            String aggregateId,
            long sequence,
            String aggregateType,
            SerializedObject<byte[]> payload,
            byte[] metadata,
            Instant recordedAt,
            LocalDate validOn,
            @Nullable String unitId,
            @Nullable String otherUnitId,
            @Nullable String exemplarId) {

        static Row of(EventMessage<?> event, Serializer serializer) {
            if (!(event instanceof DomainEventMessage<?> message)) {
                throw new IllegalArgumentException("only aggregates record events");
            }
            return new Row(
                    message.getIdentifier(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    message.getType(),
                    message.serializePayload(serializer, byte[].class),
                    message.serializeMetaData(serializer, byte[].class).getData(),
                    message.getTimestamp(),
                    ((DomainEvent) message.getPayload()).validOn(),
                    text(message, Place.UNIT_ID),
                    text(message, Place.OTHER_UNIT_ID),
                    text(message, Place.EXEMPLAR_ID));
        }

        byte[] leafHash() {
            return LeafHash.of(
                    aggregateId,
                    sequence,
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    recordedAt,
                    validOn,
                    unitId,
                    exemplarId,
                    payload.getData(),
                    metadata);
        }
    }

    private static @Nullable String text(EventMessage<?> message, String key) {
        return message.getMetaData().get(key) instanceof String value ? value : null;
    }
}
