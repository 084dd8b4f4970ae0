package neuguong.command.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import neuguong.command.platform.CheckpointTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals again and again by a thread of its own, and lets each checkpoint leave the database: to a topic, and to a file where one is
 * named. A broker that is down delays what leaves and not what is sealed.
 */
@Component
final class Sealing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int PUBLISHED_AT_ONCE = 100;
    /** For a gap to close, while much waits behind it. */
    private static final Duration GAP = Duration.ofMillis(20);

    private final Sealer sealer;
    private final LogStore store;
    private final CheckpointTopic topic;
    private final Duration pause;
    private final Duration lateFor;
    private final CheckpointFile file;
    private final AtomicLong size;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sealer").daemon().factory());
    private volatile boolean running;

    Sealing(
            Sealer sealer,
            LogStore store,
            CheckpointTopic topic,
            CheckpointFile file,
            MeterRegistry meters,
            @Value("${neuguong.transparency.pause}") Duration pause,
            @Value("${neuguong.transparency.late-for}") Duration lateFor) {
        this.sealer = sealer;
        this.store = store;
        this.topic = topic;
        this.pause = pause;
        this.lateFor = lateFor;
        this.file = file;
        this.size = meters.gauge("neuguong.transparency.size", new AtomicLong());
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::turn, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turn() {
        try {
            sealAll();
            store.forgetGaps(lateFor.toSeconds());
            size.set(store.head().size());
            while (running && publish() == PUBLISHED_AT_ONCE) {
                // there is more
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            LOG.warn("the transparency log waits: {}", e.toString());
        }
    }

    private void sealAll() {
        var sealed = sealer.seal();
        while (running && sealed.more()) {
            if (sealed.events() == 0) {
                LockSupport.parkNanos(GAP.toNanos());
            }
            sealed = sealer.seal();
        }
    }

    /** At least once: what the broker has may be sent again after a fault. */
    private int publish() throws IOException, InterruptedException {
        var head = store.head();
        var waiting = store.unpublished(head.published(), PUBLISHED_AT_ONCE);
        for (var checkpoint : waiting) {
            topic.publish(checkpoint.size(), checkpoint.note());
            file.append(checkpoint.note());
        }
        if (!waiting.isEmpty()) {
            store.published(waiting.getLast().size());
        }
        return waiting.size();
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            var _ = thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
