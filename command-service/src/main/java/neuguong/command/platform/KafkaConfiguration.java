package neuguong.command.platform;

import neuguong.contract.EventHeaders;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topics that the command side writes. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    /** Kept for ever, so that a projection can be rebuilt from its beginning. */
    @Bean
    NewTopic eventsTopic(
            @Value("${neuguong.events.partitions}") int partitions,
            @Value("${neuguong.events.replicas}") int replicas) {
        return TopicBuilder.name(EventHeaders.EVENTS_TOPIC)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .build();
    }

    /** Heartbeats matter only while they are fresh. */
    @Bean
    NewTopic relayTopic(@Value("${neuguong.events.replicas}") int replicas) {
        return TopicBuilder.name(EventHeaders.RELAY_TOPIC)
                .partitions(1)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, "3600000")
                .build();
    }

    /** Kept for ever: what has left the database can be held against it. */
    @Bean
    NewTopic checkpointsTopic(@Value("${neuguong.events.replicas}") int replicas) {
        return TopicBuilder.name(EventHeaders.CHECKPOINTS_TOPIC)
                .partitions(1)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .build();
    }
}
