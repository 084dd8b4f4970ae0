package neuguong.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import neuguong.contract.EventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The query service fills its indices from the first event of the topic: they are removed under it, it makes them anew, and its consumer
 * group's committed offsets tell how far it is.
 */
final class Refill implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long LIMIT_NANOS = Duration.ofMinutes(30).toNanos();

    private final Elastic elastic;
    private final Admin admin;
    private final long events;

    /** @param events how many the topic has */
    Refill(Elastic elastic, String kafka, long events) {
        this.elastic = elastic;
        this.admin = Admin.create(Map.of("bootstrap.servers", kafka));
        this.events = events;
    }

    /** Begins anew, and returns how it went once the last event is in the indices. */
    Curve again() throws IOException, InterruptedException, ExecutionException {
        var ours = elastic.ours();
        if (ours.isEmpty()) {
            throw new IllegalStateException("no query service has made any index");
        }
        elastic.settle();
        var group = group(ours.getFirst());
        elastic.delete(ours);
        var end = System.nanoTime() + LIMIT_NANOS;
        while (committed(group) >= events && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return watch(group, end, () -> {});
    }

    /** What is done once, while it goes on. */
    interface Meanwhile {
        void look() throws IOException, InterruptedException;
    }

    /** How it goes that has begun by itself. */
    Curve first(Meanwhile once) throws IOException, InterruptedException, ExecutionException {
        return watch(group(elastic.ours().getFirst()), System.nanoTime() + LIMIT_NANOS, once);
    }

    private Curve watch(String group, long end, Meanwhile once)
            throws IOException, InterruptedException, ExecutionException {
        var curve = new Curve(events);
        while (!curve.ended()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the projection does not come to its end");
            }
            var committed = committed(group);
            if (committed > 0) {
                if (!curve.begun()) {
                    once.look();
                }
                curve.add(committed);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return curve;
    }

    private static String group(String index) {
        return "neuguong-projection-" + index.substring(index.lastIndexOf('-') + 1);
    }

    private long committed(String group) throws InterruptedException, ExecutionException {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(e -> e.getKey().topic().equals(EventHeaders.EVENTS_TOPIC) && e.getValue() != null)
                    .mapToLong(e -> e.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
