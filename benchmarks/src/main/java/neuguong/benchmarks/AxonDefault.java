package neuguong.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import neuguong.contract.EventJson;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon over JDBC with nothing set that need not be: its own tables, command bus, event store, locks and repository, no cache, no
 * snapshots. The serializer has to be chosen; it is Jackson with our settings, which stores the same JSON as we do, where the XML
 * of XStream would be several times as large.
 */
record AxonDefault(Configuration configuration) implements AutoCloseable {
    static final String SCHEMA = "axon";

    /** Starts it, with its tables made. */
    static AxonDefault over(DataSource source) {
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
        var connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(source));
        var serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(EventJson::configure)
                .build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureTransactionManager(_ -> transactions)
                .configureSerializer(_ -> serializer)
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(Exemplar.class);
        return new AxonDefault(configurer.start());
    }

    /** Makes the schema that its tables will lie in. */
    static void schema(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
        }
    }

    /** Fills its table with the exemplars' histories that lie in ours, the same bytes under Axon's names. */
    static void copy(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into axon.domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type,
                        timestamp, payloadtype, payload, metadata)
                    select event_identifier, aggregate_identifier, sequence_number, 'Exemplar',
                        to_char(time_stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'neuguong.events.ExemplarEvent$' || split_part(payload_type, '.', 2), payload, meta_data
                    from domain_event_entry where type = 'exemplar' order by global_index""");
            statement.execute("vacuum analyze axon.domainevententry");
        }
    }

    CommandGateway gateway() {
        return configuration.commandGateway();
    }

    @Override
    public void close() {
        configuration.shutdown();
    }

    record RecordInspection(@TargetAggregateIdentifier String exemplarId, InspectionRecorded inspection) {}

    /** As little of an exemplar as deciding on an inspection needs. */
    static final class Exemplar {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String id;

        private final List<InspectionRecorded> inspections = new ArrayList<>();

        Exemplar() {
            // Axon makes it and tells it what happened
        }

        /** Answers with whether anything happened. */
        @CommandHandler
        boolean handle(RecordInspection command) {
            if (inspections.contains(command.inspection())) {
                return false;
            }
            AggregateLifecycle.apply(command.inspection());
            return true;
        }

        @EventSourcingHandler
        void on(ExemplarEvent event) {
            if (event instanceof ExemplarNominated nominated) {
                id = nominated.exemplarId();
            }
            if (event instanceof InspectionRecorded inspection) {
                inspections.add(inspection);
            }
        }
    }
}
