package neuguong.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import neuguong.contract.EventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topics as the command service makes them, and events in them as its relay sends them. */
final class EventTopic {
    private static final int PARTITIONS = 3;

    private EventTopic() {}

    /** Makes the topics where they are not there yet. */
    static void create(String kafka) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var topics = List.of(
                    new NewTopic(EventHeaders.EVENTS_TOPIC, PARTITIONS, (short) 1)
                            .configs(Map.of(
                                    TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1")),
                    new NewTopic(EventHeaders.RELAY_TOPIC, 1, (short) 1));
            for (var made : admin.createTopics(topics).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    /** Sends them in their order, and returns how many they were once all are acknowledged. */
    static long publish(String kafka, Stream<Seed.Stored> events) {
        return publish(kafka, events, 0);
    }

    /** The same after so many that were sent before; returns how many there are then. */
    static long publish(String kafka, Stream<Seed.Stored> events, long before) {
        var failure = new AtomicReference<@Nullable Exception>();
        var number = before;
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", kafka, "acks", "all", "linger.ms", "20", "batch.size", "131072"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var all = events.iterator(); all.hasNext(); ) {
                var _ = producer.send(record(all.next(), number++), (_, e) -> {
                    if (e != null) {
                        failure.set(e);
                    }
                });
            }
            producer.flush();
        }
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("not every event was sent", failed);
        }
        return number;
    }

    /** An event as the relay sends it; {@code number} counts from 0 in the order of recording. */
    static ProducerRecord<String, byte[]> record(Seed.Stored stored, long number) {
        var record = new ProducerRecord<>(EventHeaders.EVENTS_TOPIC, stored.aggregateId(), stored.payload());
        add(record, EventHeaders.TYPE, stored.type().name());
        add(record, EventHeaders.REVISION, stored.type().revision());
        add(record, EventHeaders.EVENT_ID, Seed.eventId(number));
        add(record, EventHeaders.SEQUENCE, Long.toString(stored.sequence()));
        add(record, EventHeaders.POSITION, Long.toString(number + 1));
        add(record, EventHeaders.RECORDED_AT, Seed.recordedAt(number).toString());
        add(record, EventHeaders.VALID_ON, stored.event().validOn().toString());
        add(record, EventHeaders.UNIT_ID, stored.unitId());
        add(record, EventHeaders.EXEMPLAR_ID, stored.exemplarId());
        record.headers().add(EventHeaders.METADATA, stored.metadata());
        return record;
    }

    private static void add(ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
