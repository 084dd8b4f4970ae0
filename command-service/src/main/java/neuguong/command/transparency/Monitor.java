package neuguong.command.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
 * Verifies the whole log again and again in the background, with a fifth of one processor, and says what it finds: as a metric, in the
 * health of the service, and in the log of the process. It changes nothing.
 */
@Component("transparencyHealthIndicator")
final class Monitor implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    private static final int MOST = 100;
    /** For each moment of work, so many of rest. */
    private static final int REST = 4;

    private final DataSource audit;
    private final CheckpointFile outside;
    private final Duration pause;
    private final AtomicLong verified;
    private final AtomicLong faults;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-monitor").daemon().factory());
    private volatile boolean running;
    private volatile List<Finding> found = List.of();
    private volatile @Nullable Instant verifiedAt;

    Monitor(
            @Qualifier("auditDataSource") DataSource audit,
            CheckpointFile outside,
            MeterRegistry meters,
            @Value("${neuguong.transparency.monitor-pause}") Duration pause) {
        this.audit = audit;
        this.outside = outside;
        this.pause = pause;
        this.verified = meters.gauge("neuguong.transparency.verified", new AtomicLong());
        this.faults = meters.gauge("neuguong.transparency.faults", new AtomicLong());
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::review, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void review() {
        try {
            var now = new LinkedHashSet<Finding>();
            var review = new Review(
                    (kind, place) -> {
                        if (now.size() < MOST && now.add(new Finding(kind, place))) {
                            tell(now);
                        }
                    },
                    outside.last().orElse(null));
            var more = true;
            while (more && running) {
                var begin = System.nanoTime();
                more = look(review);
                if (more) {
                    LockSupport.parkNanos(REST * (System.nanoTime() - begin));
                }
            }
            if (running) {
                found = List.copyOf(now);
                faults.set(now.size());
                verified.set(review.looked());
                verifiedAt = Instant.now();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("the log could not be verified: {}", e.toString());
        }
    }

    private boolean look(Review review) throws SQLException {
        try (var connection = audit.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return review.look(new SingleConnectionDataSource(connection, true));
            } finally {
                connection.rollback();
            }
        }
    }

    /** At once, and not only when everything has been looked at. */
    private void tell(Set<Finding> now) {
        var all = new LinkedHashSet<>(found);
        for (var finding : now) {
            if (all.add(finding)) {
                LOG.error("not as it was sealed: {} {}", finding.kind(), finding.place());
            }
        }
        found = List.copyOf(all);
        faults.set(all.size());
    }

    @Override
    public Health health() {
        var all = found;
        var health = all.isEmpty() ? Health.up() : Health.down();
        var at = verifiedAt;
        if (at != null) {
            health.withDetail("verified", verified.get()).withDetail("at", at.toString());
        }
        return health.withDetail("faults", all.stream().map(Finding::told).toList())
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
