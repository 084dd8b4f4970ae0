package neuguong.command.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one thread: what is given while it does not wait is not lost, and however often it is given it wakes once. */
final class Signal {
    private final Semaphore given = new Semaphore(0);

    void give() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /** Returns when it was given since the last time, or after {@code limit}. */
    void await(Duration limit) throws InterruptedException {
        var _ = given.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
        given.drainPermits();
    }
}
