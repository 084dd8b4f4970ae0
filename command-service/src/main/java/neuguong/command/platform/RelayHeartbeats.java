package neuguong.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import neuguong.command.platform.Gaps.Gap;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.contract.RelayHeartbeat;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the query side up to where the events topic is complete. The order of the three readings makes it sound: first the head of the
 * log, then the relay's token, of which every event is acknowledged, then the topic's end offsets, which lie behind all of them.
 */
@Component
class RelayHeartbeats implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RelayHeartbeats.class);

    private final StoredEvents log;
    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Admin admin;
    private final int partitions;
    private final Gaps gaps;
    private final AtomicLong behind;
    private volatile Instant relayedUntil = Instant.now();

    RelayHeartbeats(
            StoredEvents log,
            JdbcClient jdbc,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin kafkaAdmin,
            MeterRegistry meters,
            @Value("${neuguong.events.partitions}") int partitions) {
        this.log = log;
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.admin = Admin.create(kafkaAdmin.getConfigurationProperties());
        this.partitions = partitions;
        this.gaps = new Gaps(jdbc);
        this.behind = meters.gauge("neuguong.relay.lag.events", new AtomicLong());
        TimeGauge.builder(
                        "neuguong.relay.lag",
                        () -> Duration.between(relayedUntil, Instant.now()).toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("How long ago the log ended up to where the topic is complete")
                .register(meters);
    }

    @Scheduled(fixedDelay = 500)
    void beat() throws InterruptedException {
        try {
            var now = Instant.now();
            var head = log.head();
            var token = token();
            if (token == null) {
                return;
            }
            var position = completePosition(token);
            // behind the head, only what is relayed is known to be complete
            var at = position >= head ? now : recordedAt(position);
            behind.set(Math.max(0, head - position));
            relayedUntil = at;
            var beat = new RelayHeartbeat(position, at, endOffsets());
            kafka.send(EventHeaders.RELAY_TOPIC, EventJson.MAPPER.writeValueAsBytes(beat))
                    .get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // the next beat tells; silence is what the query side measures
            LOG.warn("no heartbeat of the relay: {}", e.toString());
        }
    }

    /** The last position before which nothing can appear any more. */
    private long completePosition(GapAwareTrackingToken token) {
        return gaps.firstOpen(
                        token.getGaps().stream().map(gap -> new Gap(gap, gap)).toList())
                .map(gap -> gap.first() - 1)
                .orElse(token.getIndex());
    }

    private @Nullable GapAwareTrackingToken token() {
        return jdbc.sql("select token from token_entry where processor_name = ? and token is not null")
                .param(EventRelay.GROUP)
                .query((row, _) -> EventJson.MAPPER.readValue(row.getBytes(1), GapAwareTrackingToken.class))
                .optional()
                .orElse(null);
    }

    private Instant recordedAt(long position) {
        return jdbc.sql("""
                        select time_stamp from domain_event_entry
                        where global_index <= ? order by global_index desc limit 1""")
                .param(position)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private Map<Integer, Long> endOffsets() throws InterruptedException, ExecutionException, TimeoutException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (var p = 0; p < partitions; p++) {
            asked.put(new TopicPartition(EventHeaders.EVENTS_TOPIC, p), OffsetSpec.latest());
        }
        var result = new HashMap<Integer, Long>();
        admin.listOffsets(asked)
                .all()
                .get(5, TimeUnit.SECONDS)
                .forEach((partition, info) -> result.put(partition.partition(), info.offset()));
        return result;
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
