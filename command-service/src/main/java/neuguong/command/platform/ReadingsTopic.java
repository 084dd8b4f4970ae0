package neuguong.command.platform;

import java.util.HashMap;
import java.util.Map;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.contract.Reading;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.core.JacksonException;

/** By which the readings of the query side come in: each is in the database before the broker is told that it was taken. */
@Configuration(proxyBeanMethods = false)
class ReadingsTopic {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingsTopic.class);

    /** Kept for ever: what was read can be found here too, whoever holds the database. */
    @Bean
    NewTopic readsTopic(@Value("${neuguong.events.replicas}") int replicas) {
        return forEver(EventHeaders.READS_TOPIC, replicas);
    }

    @Bean
    NewTopic readCheckpointsTopic(@Value("${neuguong.events.replicas}") int replicas) {
        return forEver(EventHeaders.READ_CHECKPOINTS_TOPIC, replicas);
    }

    private static NewTopic forEver(String name, int replicas) {
        return TopicBuilder.name(name)
                .partitions(1)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .build();
    }

    @Bean
    KafkaMessageListenerContainer<String, byte[]> readingsIntake(KafkaProperties kafka, ReadingsReceiver receiver) {
        var settings = new ContainerProperties(EventHeaders.READS_TOPIC);
        settings.setGroupId("neuguong-reads");
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMissingTopicsFatal(false);
        settings.setMessageListener((MessageListener<String, byte[]>) record -> take(record, receiver));
        var container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        properties(kafka), new StringDeserializer(), new ByteArrayDeserializer()),
                settings);
        var again = new ExponentialBackOff(500, 2);
        again.setMaxInterval(10_000);
        var handler = new DefaultErrorHandler(again);
        // by default some exceptions are logged and their records passed over; here no record ever is
        handler.setClassifications(Map.of(), true);
        container.setCommonErrorHandler(handler);
        container.setBeanName("reads");
        return container;
    }

    private static void take(ConsumerRecord<String, byte[]> record, ReadingsReceiver receiver) {
        Reading reading;
        try {
            reading = EventJson.MAPPER.readValue(record.value(), Reading.class);
        } catch (JacksonException e) {
            // nobody of ours writes such; it stays in the topic, at the place that is named
            LOG.error("no reading at {}-{} offset {}", record.topic(), record.partition(), record.offset(), e);
            return;
        }
        receiver.receive(reading);
    }

    private static Map<String, Object> properties(KafkaProperties kafka) {
        var result = new HashMap<>(kafka.buildConsumerProperties());
        result.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        result.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        result.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        result.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 3_000);
        return result;
    }
}
