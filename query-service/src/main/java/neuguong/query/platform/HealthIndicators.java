package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service needs to be well: Elasticsearch to answer, the projection started, and no partition standing still. */
@Configuration(proxyBeanMethods = false)
class HealthIndicators {
    @Bean
    HealthIndicator elasticsearchHealthIndicator(ElasticsearchClient client) {
        return () -> {
            try {
                // on this node alone: the root page is not there on every distribution
                var status = client.cluster().health(r -> r.local(true)).status();
                return Health.up().withDetail("status", status.jsonValue()).build();
            } catch (IOException | ElasticsearchException e) {
                return Health.down()
                        .withDetail("problem", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }

    @Bean
    HealthIndicator projectionStartHealthIndicator(ProjectionStatus status) {
        return () -> status.isStarted()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("waitingFor", String.valueOf(status.waitingFor()))
                        .build();
    }

    @Bean
    HealthIndicator projectionHealthIndicator(ProjectionStatus status, Generation generation) {
        return () -> {
            var serving = status.serving();
            return (status.problems().isEmpty() ? Health.up() : Health.down())
                    .withDetail("generation", generation.id())
                    .withDetail("serving", serving == null ? "none" : serving.id())
                    .withDetail("lagEvents", status.lag())
                    .withDetail("standingStill", status.problems())
                    .build();
        };
    }
}
