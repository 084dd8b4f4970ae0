package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import neuguong.telemetry.Traces;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The projection from Kafka to Elasticsearch. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    ProjectionStatus projectionStatus(MeterRegistry meters) {
        var status = new ProjectionStatus();
        Gauge.builder("neuguong.projection.lag.events", status, ProjectionStatus::lag)
                .description("Events in the topic that are not in the indices yet")
                .register(meters);
        return status;
    }

    @Bean(destroyMethod = "close")
    Admin kafkaAdminClient(KafkaProperties properties) {
        return Admin.create(properties.buildAdminProperties());
    }

    @Bean
    GroupOffsets groupOffsets(Admin kafkaAdminClient) {
        return new GroupOffsets(kafkaAdminClient);
    }

    @Bean
    Lines lines(
            ElasticsearchClient client,
            Rest5Client bytes,
            PlatformConfiguration.Indices indices,
            List<Projection<?>> projections,
            List<Derivation<?>> derivations,
            KafkaProperties kafka,
            QueryProperties properties,
            InstantSource clock,
            Traces traces,
            MeterRegistry meters) {
        return new Lines(
                client, bytes, indices.all(), projections, derivations, kafka, properties, clock, traces, meters);
    }

    @Bean
    Editions editions(ElasticsearchClient client, PlatformConfiguration.Indices indices, Lines lines) {
        return new Editions(client, indices.all(), lines.first());
    }

    @Bean
    Live live(Lines lines, MeterRegistry meters) {
        var live = new Live(lines.of(lines.first()));
        Gauge.builder("neuguong.projection.parked", live, l -> l.parked().events())
                .description("Events that could not be projected, and those that wait behind them")
                .register(meters);
        Gauge.builder(
                        "neuguong.projection.held.back",
                        live,
                        l -> l.parked().all().size())
                .description("Exemplars, units and other aggregates of which events are parked")
                .register(meters);
        return live;
    }

    @Bean
    ParkedRetry parkedRetry(Live live) {
        return new ParkedRetry(live);
    }

    @Bean
    ProjectionSupervisor projectionSupervisor(
            Lines lines, Editions editions, Live live, GroupOffsets offsets, ProjectionStatus status) {
        return new ProjectionSupervisor(lines, editions, live, offsets, status);
    }

    @Bean
    IndexedVersions indexedVersions(ElasticsearchClient client, Lines lines) {
        return new IndexedVersions(client, lines.states(), lines.history());
    }

    @Bean
    EventStoreVersions eventStoreVersions(AuditService service) {
        return new EventStoreVersions(service);
    }

    @Bean
    Comparison comparison(IndexedVersions indexed, EventStoreVersions store) {
        return new Comparison(indexed, store);
    }

    @Bean
    Reconciler reconciler(
            Completeness completeness,
            Live live,
            Comparison comparison,
            Rest5Client bytes,
            Lines lines,
            QueryProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        var documents = new DocumentCheck(bytes, lines.states(), lines.derived());
        var reconciler = new Reconciler(completeness, live, comparison, documents, properties.reconcileEvery(), clock);
        Gauge.builder(
                        "neuguong.reconciler.differences",
                        reconciler,
                        r -> r.found().findings().number())
                .description("Where the indices differ from the event store: aggregates, or buckets of them")
                .register(meters);
        Gauge.builder(
                        "neuguong.reconciler.aggregates",
                        reconciler,
                        r -> r.found().findings().aggregates())
                .description("Aggregates that were compared with the event store last")
                .register(meters);
        return reconciler;
    }

    @Bean
    Reconciliation reconciliation(Reconciler reconciler, IndexedVersions indexed, AuditService service, Live live) {
        return new Reconciliation(reconciler, indexed, service, live);
    }

    @Bean
    Rebuild rebuild(
            Lines lines,
            Live live,
            Editions editions,
            GroupOffsets offsets,
            Completeness completeness,
            Comparison comparison) {
        return new Rebuild(lines, live, editions, offsets, completeness, comparison);
    }

    @Bean
    RebuildOrders rebuildOrders(
            Lines lines, Editions editions, GroupOffsets offsets, Rebuild rebuild, Reconciliation reconciliation) {
        return new RebuildOrders(lines, editions, offsets, rebuild, reconciliation);
    }

    @Bean
    Completeness completeness(
            KafkaProperties kafka,
            GroupOffsets offsets,
            ProjectionStatus status,
            Live live,
            InstantSource clock,
            MeterRegistry meters) {
        var completeness = new Completeness(
                () -> new KafkaConsumer<>(Consumers.one(kafka), new StringDeserializer(), new ByteArrayDeserializer()),
                offsets,
                status,
                live,
                clock);
        Gauge.builder("neuguong.projection.lag", completeness, Completeness::lagSeconds)
                .baseUnit("seconds")
                .description(
                        "How long ago everything had been recorded that readers see whole; NaN while that is not known")
                .register(meters);
        return completeness;
    }
}
