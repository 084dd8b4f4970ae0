package neuguong.command.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import neuguong.command.platform.CheckpointTopic;
import neuguong.command.platform.Gaps;
import neuguong.contract.EventHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

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

    private final List<Log> logs;
    private final CheckpointTopic topic;
    private final Duration pause;
    private final Duration lateFor;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sealer").daemon().factory());
    private volatile boolean running;

    /**
     * A log that is sealed.
     *
     * @param topic to which its checkpoints go
     * @param file likewise
     * @param size how many are sealed
     * @param sealedUntil when it was last known that everything was sealed, in milliseconds of the epoch
     */
    private record Log(
            Sealer sealer, LogStore store, String topic, CheckpointFile file, AtomicLong size, AtomicLong sealedUntil) {
        static Log of(
                Sealer sealer, LogStore store, String topic, CheckpointFile file, String name, MeterRegistry meters) {
            var sealedUntil = new AtomicLong(System.currentTimeMillis());
            TimeGauge.builder(
                            "neuguong.sealing.lag",
                            () -> System.currentTimeMillis() - sealedUntil.get(),
                            TimeUnit.MILLISECONDS)
                    .description("How long ago everything was sealed")
                    .tag("log", name)
                    .register(meters);
            var size = meters.gauge("neuguong." + name + ".size", new AtomicLong());
            return new Log(sealer, store, topic, file, size, sealedUntil);
        }
    }

    Sealing(
            SigningKeys keys,
            JdbcClient jdbc,
            JdbcTemplate batches,
            PlatformTransactionManager transactions,
            CheckpointTopic topic,
            CheckpointFile file,
            MeterRegistry meters,
            @Value("${neuguong.transparency.pause}") Duration pause,
            @Value("${neuguong.transparency.late-for}") Duration lateFor) {
        this.topic = topic;
        this.pause = pause;
        this.lateFor = lateFor;
        this.logs = List.of(
                Log.of(
                        sealer(LogTables.EVENTS, keys, jdbc, batches, transactions),
                        new LogStore(jdbc, batches, LogTables.EVENTS),
                        EventHeaders.CHECKPOINTS_TOPIC,
                        file,
                        LogTables.EVENTS.label(),
                        meters),
                Log.of(
                        sealer(LogTables.READS, keys, jdbc, batches, transactions),
                        new LogStore(jdbc, batches, LogTables.READS),
                        EventHeaders.READ_CHECKPOINTS_TOPIC,
                        file.ofReads(),
                        LogTables.READS.label(),
                        meters));
    }

    private static Sealer sealer(
            LogTables log,
            SigningKeys keys,
            JdbcClient jdbc,
            JdbcTemplate batches,
            PlatformTransactionManager transactions) {
        return new Sealer(
                new LogStore(jdbc, batches, log), () -> keys.of(log), new Gaps(jdbc, log.entries()), transactions);
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::turn, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turn() {
        logs.forEach(this::turn);
    }

    private void turn(Log log) {
        try {
            var begun = System.currentTimeMillis();
            sealAll(log.sealer());
            log.sealedUntil().set(begun);
            log.store().forgetGaps(lateFor.toSeconds());
            log.size().set(log.store().head().size());
            while (running && publish(log) == PUBLISHED_AT_ONCE) {
                // there is more
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            LOG.warn("the log of {} waits: {}", log.topic(), e.toString());
        }
    }

    private void sealAll(Sealer sealer) {
        var sealed = sealer.seal();
        while (running && sealed.more()) {
            if (sealed.events() == 0) {
                LockSupport.parkNanos(GAP.toNanos());
            }
            sealed = sealer.seal();
        }
    }

    /** At least once: what the broker has may be sent again after a fault. */
    private int publish(Log log) throws IOException, InterruptedException {
        var head = log.store().head();
        var waiting = log.store().unpublished(head.published(), PUBLISHED_AT_ONCE);
        for (var checkpoint : waiting) {
            topic.publish(log.topic(), checkpoint.size(), checkpoint.note());
            log.file().append(checkpoint.note());
        }
        if (!waiting.isEmpty()) {
            log.store().published(waiting.getLast().size());
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
