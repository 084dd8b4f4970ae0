package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.contract.RelayHeartbeat;
import neuguong.query.platform.GroupOffsets.KafkaUnavailableException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Knows up to where the indices that the readers see are complete: the relay says which end offsets hold every event up to a position, and
 * the projection commits its offsets only when all before them is written. What was committed is made findable before it is told.
 */
public final class Completeness extends BackgroundTask {
    private static final Logger log = LoggerFactory.getLogger(Completeness.class);
    private static final TopicPartition RELAY = new TopicPartition(EventHeaders.RELAY_TOPIC, 0);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int REMEMBERED = 10_000;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final GroupOffsets offsets;
    private final ProjectionStatus status;
    private final Live live;
    private final InstantSource clock;
    private final Deque<RelayHeartbeat> waiting = new ArrayDeque<>();

    private volatile @Nullable RelayHeartbeat heard;
    private volatile @Nullable RelayHeartbeat reached;

    Completeness(
            Supplier<Consumer<String, byte[]>> consumers,
            GroupOffsets offsets,
            ProjectionStatus status,
            Live live,
            InstantSource clock) {
        super("completeness");
        this.consumers = consumers;
        this.offsets = offsets;
        this.status = status;
        this.live = live;
        this.clock = clock;
    }

    /** What an answer that begins to be searched now may say of itself; ask before searching. */
    public Complete now() {
        return upTo(
                reached,
                live.parked().concerned().stream().limit(Complete.NAMED).toList());
    }

    /** The same where the answer is about one exemplar, unit or other thing: nothing is known to be complete of what is held back. */
    public Complete of(String id) {
        return live.parked().concerns(id) ? upTo(null, List.of(id)) : upTo(reached, List.of());
    }

    private Complete upTo(@Nullable RelayHeartbeat heartbeat, List<String> heldBack) {
        return heartbeat == null
                ? new Complete(null, null, null, live.parked().events(), heldBack)
                : new Complete(
                        heartbeat.position(),
                        heartbeat.at(),
                        Math.max(
                                0,
                                Duration.between(heartbeat.at(), clock.instant())
                                        .toMillis()),
                        live.parked().events(),
                        heldBack);
    }

    /** What the relay said last, whether or not readers see everything up to there; null before it was heard. */
    @Nullable
    RelayHeartbeat heard() {
        return heard;
    }

    /** For how long readers may have been without something that was recorded; NaN while that is not known. */
    double lagSeconds() {
        var millis = upTo(reached, List.of()).lagMillis();
        return millis == null ? Double.NaN : millis / 1e3;
    }

    @Override
    void run() {
        while (!stopping()) {
            try (var consumer = consumers.get()) {
                consumer.assign(List.of(RELAY));
                // the topic keeps an hour, and what was reached last may be as old as the projection is late
                consumer.seekToBeginning(List.of(RELAY));
                while (!stopping()) {
                    listen(consumer);
                    advance();
                    pause(PAUSE);
                }
            } catch (KafkaException e) {
                log.warn("the relay is not heard: {}", e.getMessage());
                pause(PAUSE);
            } catch (RuntimeException e) {
                log.error("the completeness is not known", e);
                pause(PAUSE);
            }
        }
    }

    private void listen(Consumer<String, byte[]> consumer) {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
            try {
                var beat = EventJson.MAPPER.readValue(message.value(), RelayHeartbeat.class);
                waiting.addLast(beat);
                heard = beat;
            } catch (JacksonException e) {
                log.warn("no readable heartbeat at offset {}", message.offset());
            }
            if (waiting.size() > REMEMBERED) {
                thin();
            }
        }
    }

    private void thin() {
        var every = new ArrayDeque<RelayHeartbeat>();
        while (waiting.size() > 1) {
            waiting.removeFirst();
            every.addLast(waiting.removeFirst());
        }
        waiting.addAll(every);
    }

    private void advance() {
        var serving = status.serving();
        if (serving == null) {
            return;
        }
        try {
            var committed = offsets.committed(serving.consumerGroup());
            RelayHeartbeat newest = null;
            while (!waiting.isEmpty()
                    && GroupOffsets.reach(committed, waiting.getFirst().offsets())) {
                newest = waiting.removeFirst();
            }
            if (newest != null) {
                // what was committed is written or parked, maybe by another instance
                live.parked().look();
                live.line().indices().refresh();
                reached = newest;
            }
            status.lag(lag(committed));
        } catch (KafkaUnavailableException | IOException | ElasticsearchException e) {
            log.debug("the completeness is not known", e);
        }
    }

    private Map<Integer, Long> lag(Map<Integer, Long> committed) {
        var result = new HashMap<Integer, Long>();
        var newest = waiting.peekLast();
        if (newest != null) {
            newest.offsets().forEach((p, end) -> result.put(p, Math.max(0, end - committed.getOrDefault(p, 0L))));
        }
        return result;
    }
}
