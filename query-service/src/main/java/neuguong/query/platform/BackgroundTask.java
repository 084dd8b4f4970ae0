package neuguong.query.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** What goes on in a thread of its own from the start of the service to its end. */
abstract class BackgroundTask implements SmartLifecycle {
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final String name;
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /** @param name of its thread */
    BackgroundTask(String name) {
        this.name = name;
    }

    /** Goes on until it is {@link #stopping}, whatever happens: nobody hears what it throws. */
    abstract void run();

    @Override
    public final void start() {
        stop = new CountDownLatch(1);
        // what it does may be broken off at any point: a process that is to end does not wait for it for ever
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    @Override
    public final void stop() {
        stop.countDown();
        var running = thread;
        if (running != null) {
            try {
                running.join(LAST_WORDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    final boolean stopping() {
        return stop.getCount() == 0;
    }

    /** Returns after this time, or when it is to stop. */
    final void pause(Duration duration) {
        try {
            var _ = stop.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
