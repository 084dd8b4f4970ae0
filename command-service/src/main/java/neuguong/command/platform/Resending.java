package neuguong.command.platform;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final long RETRY_SECONDS = 1;

    private final StoredEvents stored;
    private final EventRelay relay;
    private final AtomicBoolean sendingAll = new AtomicBoolean();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(
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
            LOG.info("the log is sent again up to position {}", head);
            sender.execute(() -> sendUpTo(head, LogFollower.BEGINNING.getIndex()));
            return OptionalLong.of(head);
        } catch (RuntimeException e) {
            sendingAll.set(false);
            throw e;
        }
    }

    /** Goes on after a position, and from where it came again later where the store or the broker does not answer. */
    private void sendUpTo(long head, long after) {
        var position = after;
        try {
            while (position < head) {
                var events = stored.after(position, List.of(), STRETCH);
                relay.again(events);
                position = events.isEmpty() ? head : events.getLast().position();
            }
            LOG.info("the log was sent again up to position {}", head);
            sendingAll.set(false);
        } catch (RuntimeException e) {
            var reached = position;
            LOG.warn("sending the log again waits at position {}: {}", reached, e.toString());
            var _ = sender.schedule(() -> sendUpTo(head, reached), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void destroy() {
        sender.shutdownNow();
    }
}
