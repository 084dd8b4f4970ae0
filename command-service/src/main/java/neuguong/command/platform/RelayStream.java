package neuguong.command.platform;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log ahead by a thread of its own, so that the store reads while the broker writes. A fault of reading is thrown once what
 * was read before it is taken.
 */
final class RelayStream implements BlockingStream<TrackedEventMessage<?>> {
    static final int STRETCH = 1000;
    private static final int AHEAD = 6;
    /** A commit wakes the reader; this finds what another process has appended, and gaps that fill. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /**
     * A short stretch costs a commit and a flush as a long one does: after one the reader lets the next gather. Whoever comes after a
     * pause goes at once.
     */
    private static final Duration GATHER = Duration.ofMillis(10);

    private static final int SHORT = 200;

    private final LogFollower log;
    private final Signal appended;
    private final BlockingQueue<TrackedEventMessage<?>> read = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile @Nullable RuntimeException fault;
    private volatile boolean closed;
    private @Nullable TrackedEventMessage<?> next;

    RelayStream(LogFollower log, Signal appended) {
        this.log = log;
        this.appended = appended;
        this.reader = Thread.ofPlatform().name("relay-reader").daemon().start(this::read);
    }

    private void read() {
        try {
            while (!closed) {
                var events = log.next(STRETCH);
                if (events.isEmpty()) {
                    appended.await(LOOK_AGAIN);
                } else {
                    read.put(message(log.token(), events));
                    if (events.size() < SHORT) {
                        LockSupport.parkNanos(GATHER.toNanos());
                    }
                }
            }
        } catch (InterruptedException e) {
            // closed
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    private static TrackedEventMessage<?> message(TrackingToken token, List<StoredEvent> events) {
        return new GenericTrackedEventMessage<>(token, GenericEventMessage.asEventMessage(new Stretch(events)));
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            next = read.poll();
        }
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var cause = fault;
        if (next == null) {
            next = cause == null ? read.poll(timeout, unit) : read.poll();
        }
        if (next == null && cause != null) {
            throw cause;
        }
        return next != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // nothing yet
        }
        var result = next;
        next = null;
        return Objects.requireNonNull(result);
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }
}
