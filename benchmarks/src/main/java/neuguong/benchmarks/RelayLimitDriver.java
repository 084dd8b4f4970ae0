package neuguong.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import neuguong.contract.EventHeaders;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;

/** What the relay could do if it had only to read, or only to send. */
public final class RelayLimitDriver {
    private static final String TOPIC = "limit";
    private static final int PARTITIONS = 3;
    private static final int PREPARED = 20_000;

    private RelayLimitDriver() {}

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        switch (System.getenv(Relay.LIMIT)) {
            case "cursor" -> cursor();
            case "producer" -> producer();
            default -> throw new IllegalArgumentException(Relay.LIMIT + " is cursor or producer");
        }
    }

    private static void cursor() throws Exception {
        Driver.serve(round -> {
            // a new connection each round: the driver changes its ways with the fifth execution of a statement
            try (var rows = new RowReader(Map.of())) {
                var begin = System.nanoTime();
                var count = rows.read("""
                        select global_index, event_identifier, aggregate_identifier, sequence_number, payload_type,
                            payload_revision, payload, meta_data, time_stamp, valid_on, unit_id, exemplar_id
                        from domain_event_entry order by global_index""");
                return Sample.of(Relay.FIGURE, Sample.perSecond(count, System.nanoTime() - begin));
            }
        });
    }

    private static void producer() throws Exception {
        try (var context = new SpringApplicationBuilder(Sending.class)
                .web(WebApplicationType.NONE)
                .run()) {
            KafkaTemplate<String, byte[]> kafka = template(context.getBean(KafkaTemplate.class));
            var records = new ArrayList<ProducerRecord<String, byte[]>>();
            Driver.serve(round -> {
                if (records.isEmpty()) {
                    records.addAll(relayed());
                }
                var count = Long.parseLong(System.getenv(Relay.COUNT));
                var begin = System.nanoTime();
                send(kafka, records, count);
                return Sample.of(Relay.FIGURE, Sample.perSecond(count, System.nanoTime() - begin));
            });
        }
    }

    @SuppressWarnings("unchecked") // the service's own serializers are of these types
    private static KafkaTemplate<String, byte[]> template(KafkaTemplate<?, ?> any) {
        return (KafkaTemplate<String, byte[]>) any;
    }

    private static void send(
            KafkaTemplate<String, byte[]> kafka, List<ProducerRecord<String, byte[]>> records, long count) {
        var failure = new AtomicReference<@Nullable Throwable>();
        for (var i = 0L; i < count; i++) {
            var _ = kafka.send(records.get((int) (i % records.size()))).whenComplete((_, e) -> {
                if (e != null) {
                    failure.set(e);
                }
            });
        }
        kafka.flush();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    /** What the relay has written, for another topic. */
    private static List<ProducerRecord<String, byte[]>> relayed() {
        var result = new ArrayList<ProducerRecord<String, byte[]>>();
        var settings = Map.<String, Object>of("bootstrap.servers", System.getenv("NG_KAFKA"));
        try (var consumer =
                new KafkaConsumer<>(new HashMap<>(settings), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(EventHeaders.EVENTS_TOPIC).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = consumer.poll(Duration.ofSeconds(10));
            while (!records.isEmpty() && result.size() < PREPARED) {
                records.forEach(record ->
                        result.add(new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers())));
                records = consumer.poll(Duration.ofSeconds(2));
            }
        }
        return result;
    }

    /** Kafka as the command service's own settings say, and nothing else of it. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Sending {
        @Bean
        NewTopic topic() {
            return TopicBuilder.name(TOPIC).partitions(PARTITIONS).replicas(1).build();
        }
    }
}
