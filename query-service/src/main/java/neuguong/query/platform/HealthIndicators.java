package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service needs to be well: Elasticsearch to answer, the projection started, and no partition standing still. */
@Configuration(proxyBeanMethods = false)
class HealthIndicators {
    /** All goes on but for what is held back; the service as a whole is up. */
    private static final Status HELD_BACK = new Status("HELD_BACK");

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
    HealthIndicator projectionStartHealthIndicator(ProjectionStatus status, Live live) {
        return () -> status.isStarted()
                ? Health.up().withDetail("parkedEvents", live.parked().events()).build()
                : Health.outOfService()
                        .withDetail("waitingFor", String.valueOf(status.waitingFor()))
                        .build();
    }

    @Bean
    HealthIndicator projectionHealthIndicator(ProjectionStatus status, Live live) {
        return () -> {
            var parked = live.parked();
            var serving = status.serving();
            return Health.status(status(status, parked))
                    .withDetail("generation", live.line().generation().id())
                    .withDetail("serving", serving == null ? "none" : serving.id())
                    .withDetail("lagEvents", status.lag())
                    .withDetail("standingStill", status.problems())
                    .withDetail("parkedEvents", parked.events())
                    .withDetail("heldBack", parked.all().size())
                    .build();
        };
    }

    private static Status status(ProjectionStatus status, ParkedEvents parked) {
        if (!status.problems().isEmpty()) {
            return Status.DOWN;
        }
        return parked.events() == 0 ? Status.UP : HELD_BACK;
    }
}
