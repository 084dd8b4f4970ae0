package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import neuguong.contract.EventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/** The projection from Kafka to Elasticsearch. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 2_000;
    private static final long FIRST_RETRY_MILLIS = 500;
    private static final long LONGEST_RETRY_MILLIS = 10_000;

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
    IndexManager indexManager(
            ElasticsearchClient client,
            PlatformConfiguration.Indices indices,
            Generation generation,
            QueryProperties properties) {
        return new IndexManager(client, indices.all(), generation, properties);
    }

    @Bean
    BatchProjector batchProjector(
            List<Projection<?>> projections,
            List<Derivation<?>> derivations,
            ElasticsearchClient client,
            Rest5Client bytes,
            Generation generation) {
        return new BatchProjector(projections, derivations, new IndexStore(client, bytes, generation));
    }

    @Bean
    ParkedEvents parkedEvents(ElasticsearchClient client, Generation generation, MeterRegistry meters) {
        var parked = new ParkedEvents(client, generation);
        Gauge.builder("neuguong.projection.parked", parked, ParkedEvents::events)
                .description("Events that could not be projected, and those that wait behind them")
                .register(meters);
        Gauge.builder("neuguong.projection.held.back", parked, p -> p.all().size())
                .description("Exemplars, units and other aggregates of which events are parked")
                .register(meters);
        return parked;
    }

    @Bean
    Intake intake(BatchProjector projector, ParkedEvents parked, InstantSource clock) {
        return new Intake(projector, parked, clock);
    }

    @Bean
    ParkedRetry parkedRetry(Intake intake, ParkedEvents parked) {
        return new ParkedRetry(intake, parked);
    }

    @Bean
    ProjectionListener projectionListener(
            Intake intake, ProjectionStatus status, InstantSource clock, MeterRegistry meters) {
        return new ProjectionListener(intake, status, clock, meters);
    }

    @Bean
    ProjectionSupervisor projectionSupervisor(
            IndexManager indices,
            Generation generation,
            GroupOffsets offsets,
            ProjectionStatus status,
            ParkedEvents parked,
            Intake intake,
            ProjectionListener listener,
            KafkaProperties kafka,
            QueryProperties properties) {
        return new ProjectionSupervisor(
                indices,
                generation,
                parked,
                intake,
                offsets,
                status,
                () -> container(generation, intake, listener, kafka, properties.concurrency()));
    }

    @Bean
    Completeness completeness(
            KafkaProperties kafka,
            GroupOffsets offsets,
            IndexManager indices,
            ProjectionStatus status,
            ParkedEvents parked,
            InstantSource clock) {
        return new Completeness(
                () -> new KafkaConsumer<>(
                        consumerProperties(kafka), new StringDeserializer(), new ByteArrayDeserializer()),
                offsets,
                indices,
                status,
                parked,
                clock);
    }

    private static MessageListenerContainer container(
            Generation generation, Intake intake, ProjectionListener listener, KafkaProperties kafka, int concurrency) {
        var settings = new ContainerProperties(EventHeaders.EVENTS_TOPIC);
        settings.setGroupId(generation.consumerGroup());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMessageListener(listener);
        settings.setMissingTopicsFatal(false);
        settings.setConsumerRebalanceListener(new Forgetting(intake));
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        inBatches(consumerProperties(kafka)), new StringDeserializer(), new ByteArrayDeserializer()),
                settings);
        container.setConcurrency(concurrency);
        container.setBeanName("projection");
        container.setCommonErrorHandler(retryForEver());
        return container;
    }

    /** Where partitions come or go, another process has written, or will. */
    private record Forgetting(Intake intake) implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            intake.forget();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            intake.forget();
        }
    }

    private static DefaultErrorHandler retryForEver() {
        var backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
        backOff.setMaxInterval(LONGEST_RETRY_MILLIS);
        var handler = new DefaultErrorHandler(backOff);
        // by default some exceptions are logged and their records passed over; here no record ever is
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    /** A batch costs two requests however small it is, so that a twentieth of a second is waited for company. */
    private static Map<String, Object> inBatches(Map<String, Object> properties) {
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 64 << 10);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        return properties;
    }

    private static Map<String, Object> consumerProperties(KafkaProperties kafka) {
        var result = new HashMap<>(kafka.buildConsumerProperties());
        result.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        result.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        result.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        result.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        // a reader must not bring the topic into being with the broker's own number of partitions
        result.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a topic that is made after the start is found this soon
        result.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 3_000);
        result.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        result.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        result.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        result.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 << 20);
        return result;
    }
}
