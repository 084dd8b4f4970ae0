package neuguong.query.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Slows down who has done a batch, so that no more events are done in a second than wanted. */
final class Pace implements IntConsumer {
    private static final Duration LOOKS = Duration.ofMillis(50);

    private volatile int eventsPerSecond;

    /** At most so many from now on, also for who is being slowed down already; 0 for any number. */
    void atMost(int events) {
        eventsPerSecond = events;
    }

    @Override
    public void accept(int events) {
        var begun = System.nanoTime();
        while (eventsPerSecond > 0
                && System.nanoTime() - begun < Duration.ofSeconds(events).toNanos() / eventsPerSecond
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOKS.toNanos());
        }
    }
}
