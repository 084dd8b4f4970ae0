package neuguong.query.platform;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the projection last said of itself, for the health page and for those who wait on it. */
final class ProjectionStatus {
    /** Why a partition stands still, and since when. */
    record Problem(ProjectionException.Cause reason, String message, Instant since) {}

    private final Map<Integer, Problem> problems = new ConcurrentHashMap<>();
    private volatile boolean started;
    private volatile @Nullable String waitingFor = "start";
    private volatile @Nullable Generation serving;
    private volatile Map<Integer, Long> lag = Map.of();

    /** The indices are there and the events are being read. */
    void started() {
        waitingFor = null;
        started = true;
    }

    void waiting(String what) {
        waitingFor = what;
        started = false;
    }

    boolean isStarted() {
        return started;
    }

    @Nullable
    String waitingFor() {
        return waitingFor;
    }

    void stands(int partition, ProjectionException.Cause reason, String message, Instant now) {
        problems.merge(
                partition,
                new Problem(reason, message, now),
                (before, next) -> new Problem(next.reason(), next.message(), before.since()));
    }

    void moves(int partition) {
        problems.remove(partition);
    }

    void forgetProblems() {
        problems.clear();
    }

    Map<Integer, Problem> problems() {
        return new TreeMap<>(problems);
    }

    boolean indexGone() {
        return problems.values().stream().anyMatch(p -> p.reason() == ProjectionException.Cause.INDEX_GONE);
    }

    void serving(@Nullable Generation generation) {
        serving = generation;
    }

    /** The generation that the readers see, or null before any is seen. */
    @Nullable
    Generation serving() {
        return serving;
    }

    void lag(Map<Integer, Long> events) {
        lag = Map.copyOf(events);
    }

    /** Events of the topic that are not projected yet, when it was last looked. */
    long lag() {
        return lag.values().stream().mapToLong(Long::longValue).sum();
    }
}
