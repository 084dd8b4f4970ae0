package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import neuguong.contract.EventHeaders;
import neuguong.query.platform.BatchProjector.Early;
import neuguong.telemetry.Traces;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/** Lays the line of each generation, and lets it run. */
final class Lines {
    private static final long POLL_MILLIS = 500;
    private static final long FIRST_RETRY_MILLIS = 500;
    private static final long LONGEST_RETRY_MILLIS = 10_000;

    private final ElasticsearchClient client;
    private final Rest5Client bytes;
    private final List<Index<?>> indices;
    private final List<Projection<?>> projections;
    private final List<Derivation<?>> derivations;
    private final KafkaProperties kafka;
    private final QueryProperties properties;
    private final InstantSource clock;
    private final Traces traces;
    private final MeterRegistry meters;

    Lines(
            ElasticsearchClient client,
            Rest5Client bytes,
            List<Index<?>> indices,
            List<Projection<?>> projections,
            List<Derivation<?>> derivations,
            KafkaProperties kafka,
            QueryProperties properties,
            InstantSource clock,
            Traces traces,
            MeterRegistry meters) {
        this.client = client;
        this.bytes = bytes;
        this.indices = List.copyOf(indices);
        this.projections = List.copyOf(projections);
        this.derivations = List.copyOf(derivations);
        this.kafka = kafka;
        this.properties = properties;
        this.clock = clock;
        this.traces = traces;
        this.meters = meters;
    }

    /** The first generation of this version's documents. */
    Generation first() {
        return Generation.of(indices);
    }

    /** The line of a generation that finds each event in the topic behind all that it follows. */
    Line of(Generation generation) {
        return of(generation, Early.REFUSED);
    }

    /** The line of a generation that began in the middle of the topic, before the event store sent its log there again. */
    Line ofSentAgain(Generation generation) {
        return of(generation, Early.PASSED_OVER);
    }

    private Line of(Generation generation, Early early) {
        var store = new IndexStore(client, bytes, generation);
        var parked = new ParkedEvents(client, generation);
        var projector = new BatchProjector(projections, derivations, store, early);
        return new Line(
                generation,
                new IndexManager(client, indices, generation, properties),
                store,
                parked,
                new Intake(projector, parked, clock));
    }

    /** The index with one document for each event. */
    Index<?> history() {
        return derivations.stream()
                .filter(Derivation::oneForEachEvent)
                .<Index<?>>map(Derivation::index)
                .findFirst()
                .orElseThrow();
    }

    /** The indices of documents that follow from those. */
    List<Index<?>> derived() {
        return derivations.stream().<Index<?>>map(Derivation::index).distinct().toList();
    }

    /** The indices of documents that tell how far an aggregate is. */
    List<Index<?>> states() {
        return projections.stream().<Index<?>>map(Projection::index).toList();
    }

    /**
     * What reads the topic for the line that the readers see, not started yet; it is the last step of an event's trace.
     *
     * @param status to be told how it goes
     */
    MessageListenerContainer live(Line line, ProjectionStatus status) {
        return container(line, new ProjectionListener(line.intake(), status, _ -> {}, clock, traces, meters));
    }

    /**
     * What reads the topic for a line that is filled beside it, not started yet.
     *
     * @param status to be told how it goes
     * @param pace told of how many events a batch had, once it is done; may take its time
     */
    MessageListenerContainer filling(Line line, ProjectionStatus status, IntConsumer pace) {
        return container(line, new ProjectionListener(line.intake(), status, pace, clock, Traces.OFF, meters));
    }

    private MessageListenerContainer container(Line line, ProjectionListener listener) {
        var settings = new ContainerProperties(EventHeaders.EVENTS_TOPIC);
        settings.setGroupId(line.generation().consumerGroup());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMessageListener(listener);
        settings.setMissingTopicsFatal(false);
        // so soon is it noticed that it is to pause
        settings.setPollTimeout(POLL_MILLIS);
        settings.setConsumerRebalanceListener(new Forgetting(line.intake()));
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        Consumers.inBatches(kafka), new StringDeserializer(), new ByteArrayDeserializer()),
                settings);
        container.setConcurrency(properties.concurrency());
        container.setBeanName("projection-" + line.generation().id());
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
}
