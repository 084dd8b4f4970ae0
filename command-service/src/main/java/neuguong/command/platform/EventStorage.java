package neuguong.command.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import neuguong.contract.LeafHash;
import neuguong.events.DomainEvent;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage over {@code domain_event_entry}: besides Axon's columns each row carries where it belongs, its business date
 * and its leaf hash, and its time of recording is a real timestamp.
 */
final class EventStorage extends JdbcEventStorageEngine {
    private static final String INSERT = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                payload_revision, payload, meta_data, time_stamp, valid_on, unit_id, other_unit_id, exemplar_id, leaf_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private EventStorage(Builder builder) {
        super(builder);
    }

    static EventStorage over(ConnectionProvider connections, TransactionManager transactions, Serializer serializer) {
        return new EventStorage(JdbcEventStorageEngine.builder()
                .schema(columns())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                // one fetch reads any aggregate that is likely, and the relay in long strides
                .batchSize(1000)
                .appendEvents((connection, _, _, events, with, _) -> insert(connection, events, with)));
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
        var statement = connection.prepareStatement(INSERT);
        for (var event : events) {
            if (!(event instanceof DomainEventMessage<?> message)) {
                throw new IllegalArgumentException("only aggregates record events");
            }
            bind(statement, message, serializer);
            statement.addBatch();
        }
        return statement;
    }

    private static void bind(PreparedStatement row, DomainEventMessage<?> message, Serializer serializer)
            throws SQLException {
        var payload = message.serializePayload(serializer, byte[].class);
        var metadata = message.serializeMetaData(serializer, byte[].class).getData();
        var validOn = ((DomainEvent) message.getPayload()).validOn();
        var unitId = text(message, AggregateShell.UNIT_ID);
        var exemplarId = text(message, AggregateShell.EXEMPLAR_ID);
        row.setString(1, message.getIdentifier());
        row.setString(2, message.getAggregateIdentifier());
        row.setLong(3, message.getSequenceNumber());
        row.setString(4, message.getType());
        row.setString(5, payload.getType().getName());
        row.setString(6, payload.getType().getRevision());
        row.setBytes(7, payload.getData());
        row.setBytes(8, metadata);
        row.setObject(9, message.getTimestamp().atOffset(ZoneOffset.UTC));
        row.setObject(10, validOn);
        row.setObject(11, unitId, Types.VARCHAR);
        row.setObject(12, text(message, AggregateShell.OTHER_UNIT_ID), Types.VARCHAR);
        row.setObject(13, exemplarId, Types.VARCHAR);
        row.setBytes(
                14,
                LeafHash.of(
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        payload.getType().getName(),
                        payload.getType().getRevision(),
                        message.getTimestamp(),
                        validOn,
                        unitId,
                        exemplarId,
                        payload.getData(),
                        metadata));
    }

    private static @Nullable String text(EventMessage<?> message, String key) {
        return message.getMetaData().get(key) instanceof String value ? value : null;
    }
}
