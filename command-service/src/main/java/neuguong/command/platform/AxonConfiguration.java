package neuguong.command.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import neuguong.command.decide.Rejected;
import neuguong.command.personal.Vault;
import neuguong.contract.EventHeaders;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon over plain JDBC. Each bean is declared here because Axon's own configuration, without JPA, would silently start with no event
 * store and no transactions.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    /** Stretches between two moves of the token: the fewer moves, the less the broker waits for the store. */
    private static final int RELAYED_AT_ONCE = 8;

    private static final List<String> INHERITED = List.of(
            Caller.ACTOR,
            Caller.ACTOR_NAME,
            Caller.ISSUER,
            Caller.VIA,
            Caller.CORRELATION_ID,
            EventHeaders.TRACEPARENT);

    static {
        // PostgreSQL keeps microseconds; an event in flight and the same event read back must be equal, and hash alike
        GenericEventMessage.clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    static final RollbackConfiguration UNDONE_BY_FAULTS_ONLY = fault -> !(fault instanceof Rejected
            || fault instanceof AggregateHandlers.VersionMismatch
            || fault instanceof AggregateNotFoundException);

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    EventStorage eventStorage(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer,
            Vault vault) {
        return EventStorage.over(connections, transactions, serializer, vault);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    /** What an event inherits from its command: who gave it, in which request, and by which trace that is followed. */
    @Bean
    CorrelationDataProvider correlation() {
        return message -> {
            var data = new HashMap<String, Object>();
            for (var key : INHERITED) {
                if (message.getMetaData().get(key) instanceof String value) {
                    data.put(key, value);
                }
            }
            data.put("causationId", message.getIdentifier());
            return Map.copyOf(data);
        };
    }

    /**
     * A refusal is decided before anything is recorded, so that its unit of work may end as it is: nothing is rolled back, which would
     * undo the whole transaction where many commands share one.
     */
    @Bean
    SmartInitializingSingleton refusalsUndoNothing(SimpleCommandBus bus) {
        return () -> bus.setRollbackConfiguration(UNDONE_BY_FAULTS_ONLY);
    }

    @Bean
    ConfigurerModule processors(StoredEvents log, JdbcClient jdbc) {
        return configurer -> configurer.eventProcessing(processing -> processing
                // tracking, not pooled: its thread waits for what is read, where the pooled one polls
                .registerTrackingEventProcessor(
                        EventRelay.GROUP,
                        axon -> new RelaySource(log, jdbc, axon.eventStore()),
                        _ -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(RELAYED_AT_ONCE)
                                .andInitialTrackingToken(source -> source.createTailToken()))
                .registerListenerInvocationErrorHandler(EventRelay.GROUP, _ -> PropagatingErrorHandler.instance()));
    }
}
