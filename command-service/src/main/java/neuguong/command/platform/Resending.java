package neuguong.command.platform;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sends again what was sent, for a reader that has lost some of it; beside the relay, which goes on. */
@Component
public final class Resending implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Resending.class);
    private static final int STRETCH = 1_000;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final StoredEvents stored;
    private final EventRelay relay;
    private final AtomicBoolean sendingAll = new AtomicBoolean();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("resending").factory());

    Resending(StoredEvents stored, EventRelay relay) {
        this.stored = stored;
        this.relay = relay;
    }

    /** Sends all events of an aggregate in their order, and returns how many the broker has then; 0 where there is no such aggregate. */
    public int resend(String aggregateId) {
        var events = stored.of(aggregateId);
        relay.again(events);
        return events.size();
    }

    /**
     * Begins to send the whole log in its order, up to where it ends now: what commits later, the relay sends for the first time. It goes
     * on until all is sent or the service ends, and is then to be ordered again by whoever still misses some.
     *
     * @return the position of the last event, -1 where there is none; nothing where this service is sending it already
     */
    public OptionalLong resendAll() {
        if (!sendingAll.compareAndSet(false, true)) {
            return OptionalLong.empty();
        }
        try {
            var head = stored.head();
            sender.execute(() -> sendUpTo(head));
            return OptionalLong.of(head);
        } catch (RuntimeException e) {
            sendingAll.set(false);
            throw e;
        }
    }

    private void sendUpTo(long head) {
        LOG.info("the log is sent again up to position {}", head);
        try {
            var position = LogFollower.BEGINNING.getIndex();
            while (position < head) {
                position = sendAfter(position);
            }
            LOG.info("the log was sent again up to position {}", head);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("the log was not sent again to its end: the service ends");
        } finally {
            sendingAll.set(false);
        }
    }

    /** Returns how far it is sent: as far as before where the store or the broker does not answer. */
    private long sendAfter(long position) throws InterruptedException {
        try {
            var events = stored.after(position, List.of(), STRETCH);
            relay.again(events);
            return events.isEmpty() ? Long.MAX_VALUE : events.getLast().position();
        } catch (RuntimeException e) {
            LOG.warn("sending the log again waits at position {}: {}", position, e.toString());
            Thread.sleep(RETRY);
            return position;
        }
    }

    @Override
    public void destroy() {
        sender.shutdownNow();
    }
}
