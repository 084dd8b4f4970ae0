package neuguong.query.platform;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** How this service reads Kafka. */
final class Consumers {
    private static final int BATCH = 2_000;

    private Consumers() {}

    /** A batch costs two requests however small it is, so that a twentieth of a second is waited for company. */
    static Map<String, Object> inBatches(KafkaProperties kafka) {
        var properties = one(kafka);
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 64 << 10);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        return properties;
    }

    static Map<String, Object> one(KafkaProperties kafka) {
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
