package neuguong.command.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Admin admin;
    private final int partitions;
    private final Map<Long, Instant> firstSeen = new HashMap<>();

    RelayHeartbeats(
            JdbcClient jdbc,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin kafkaAdmin,
            @Value("${neuguong.events.partitions}") int partitions) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.admin = Admin.create(kafkaAdmin.getConfigurationProperties());
        this.partitions = partitions;
    }

    @Scheduled(fixedDelay = 500)
    void beat() throws InterruptedException {
        try {
            var now = Instant.now();
            var head = jdbc.sql("select coalesce(max(global_index), -1) from domain_event_entry")
                    .query(Long.class)
                    .single();
            var token = token();
            if (token == null) {
                return;
            }
            var position = completePosition(token);
            // behind the head, only what is relayed is known to be complete
            var at = position >= head ? now : recordedAt(position);
            var beat = new RelayHeartbeat(position, at, endOffsets());
            kafka.send(EventHeaders.RELAY_TOPIC, EventJson.MAPPER.writeValueAsBytes(beat))
                    .get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // the next beat tells; silence is what the query side measures
            LOG.warn("no heartbeat of the relay: {}", e.toString());
        }
    }

    /**
     * The last position before which nothing can appear any more. A gap is a transaction that has not committed yet, or one that never
     * will: the latter once every transaction that was open when the gap was first seen has ended and left it empty.
     */
    private long completePosition(GapAwareTrackingToken token) {
        var gaps = token.getGaps();
        firstSeen.keySet().retainAll(gaps);
        if (gaps.isEmpty()) {
            return token.getIndex();
        }
        var writers = jdbc.sql("""
                        select now(), coalesce(min(xact_start), now()) from pg_stat_activity
                        where usename = current_user and pid <> pg_backend_pid()
                            and application_name <> 'command-service-audit'""")
                .query((row, _) -> new Writers(instant(row, 1), instant(row, 2)))
                .single();
        for (var gap : gaps) {
            var seen = firstSeen.putIfAbsent(gap, writers.now());
            if (seen == null || !writers.oldest().isAfter(seen) || filled(gap)) {
                return gap - 1;
            }
        }
        return token.getIndex();
    }

    private record Writers(Instant now, Instant oldest) {}

    private boolean filled(long position) {
        return jdbc.sql("select exists (select from domain_event_entry where global_index = ?)")
                .param(position)
                .query(Boolean.class)
                .single();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
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
