package neuguong.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import neuguong.contract.EventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's part of the contract, played by a test: events and heartbeats as the command side sends them. */
final class Topics implements AutoCloseable {
    private static final String EVENTS = "neuguong.events";
    private static final String RELAY = "neuguong.relay";

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<Integer, Long> ends = new HashMap<>(Map.of(0, 0L, 1, 0L, 2, 0L));
    private long position;

    Topics(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** An event that has not been sent yet; sent twice, it is the same event twice. */
    record Event(
            String aggregate,
            long sequence,
            long position,
            String type,
            String validOn,
            String payload,
            Map<String, String> headers) {
        /** The same with another header, or with another value of one that it has. */
        Event with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Event(aggregate, sequence, position, type, validOn, payload, more);
        }
    }

    void create() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(
                            new NewTopic(EVENTS, 3, (short) 1),
                            new NewTopic(RELAY, 1, (short) 1),
                            new NewTopic(EventHeaders.READS_TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    Event event(String aggregate, long sequence, String type, String validOn, String payload) {
        return new Event(aggregate, sequence, ++position, type, validOn, payload, Map.of());
    }

    void send(Event... events) {
        for (var event : events) {
            var message = new ProducerRecord<>(
                    EVENTS, event.aggregate(), event.payload().getBytes(StandardCharsets.UTF_8));
            var headers = new HashMap<>(Map.of(
                    "type", event.type(),
                    "revision", "1",
                    "eventId",
                            UUID.nameUUIDFromBytes(
                                            (event.aggregate() + event.sequence()).getBytes(StandardCharsets.UTF_8))
                                    .toString(),
                    "sequence", String.valueOf(event.sequence()),
                    "position", String.valueOf(event.position()),
                    "recordedAt", Instant.now().toString(),
                    "validOn", event.validOn(),
                    "metadata", "{\"actor\":\"clerk\"}"));
            headers.putAll(event.headers());
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            var sent = deliver(message);
            ends.merge((int) sent[0], sent[1] + 1, Math::max);
        }
    }

    /** Says that everything sent so far lies before the present ends, which {@code more} moves further. */
    void beat(long beatPosition, long more) {
        var offsets = new StringBuilder();
        ends.forEach((partition, end) ->
                offsets.append(offsets.isEmpty() ? "" : ",").append("\"%d\":%d".formatted(partition, end + more)));
        deliver(new ProducerRecord<>(
                RELAY,
                "relay",
                "{\"position\":%d,\"at\":\"%s\",\"offsets\":{%s}}"
                        .formatted(beatPosition, Instant.now(), offsets)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    long position() {
        return position;
    }

    private long[] deliver(ProducerRecord<String, byte[]> message) {
        try {
            var sent = producer.send(message).get();
            return new long[] {sent.partition(), sent.offset()};
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
