package neuguong.command.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Verifies each whole log again and again in the background, one after the other and with a fifth of one processor, and says what it
 * finds: as a metric, in the health of the service, and in the log of the process. It changes nothing.
 */
@Component("transparencyHealthIndicator")
final class Monitor implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    /** For each moment of work, so many of rest. */
    private static final int REST = 4;

    private final DataSource audit;
    private final List<Watch> logs;
    private final Duration pause;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-monitor").daemon().factory());
    private volatile boolean running;

    Monitor(
            @Qualifier("auditDataSource") DataSource audit,
            CheckpointFile outside,
            MeterRegistry meters,
            @Value("${neuguong.transparency.monitor-pause}") Duration pause) {
        this.audit = audit;
        this.logs = List.of(
                new Watch(LogTables.EVENTS, outside, meters), new Watch(LogTables.READS, outside.ofReads(), meters));
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(
                () -> logs.forEach(this::review), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void review(Watch log) {
        try {
            var review = log.begin();
            var more = true;
            while (more && running) {
                var begin = System.nanoTime();
                more = look(review);
                if (more) {
                    LockSupport.parkNanos(REST * (System.nanoTime() - begin));
                }
            }
            if (running) {
                log.end(review.looked());
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("the log {} could not be verified: {}", log.label(), e.toString());
        }
    }

    private boolean look(Review review) throws SQLException {
        try (var connection = audit.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return review.look(new SingleConnectionDataSource(connection, true));
            } finally {
                connection.rollback();
            }
        }
    }

    @Override
    public Health health() {
        var faults = logs.stream().flatMap(log -> log.found().stream()).toList();
        var health = faults.isEmpty() ? Health.up() : Health.down();
        logs.forEach(log -> health.withDetail(log.label(), log.verification()));
        return health.withDetail("faults", faults.stream().map(Finding::told).toList())
                .build();
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
