package neuguong.command.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends again what was sent, for a reader that has lost some of it; beside the relay, which goes on. How far the whole log has come stands
 * in the store: where the service that sends it ends, the next one that looks goes on from there.
 */
@Component
public final class Resending implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Resending.class);
    private static final int STRETCH = 1_000;
    private static final long RETRY_SECONDS = 1;
    private static final long LOOK_SECONDS = 10;
    /** After so long without a sign of the service that sends, it is taken to have ended. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final StoredEvents stored;
    private final EventRelay relay;
    private final JdbcClient jdbc;
    private final AtomicBoolean sendingAll = new AtomicBoolean();
    // one that sends, and one that shows meanwhile that it does
    private final ScheduledExecutorService sender = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("resending-", 0).factory());

    Resending(StoredEvents stored, EventRelay relay, JdbcClient jdbc) {
        this.stored = stored;
        this.relay = relay;
        this.jdbc = jdbc;
        var _ = sender.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** How far the log is sent again. */
    private record Way(long head, long reached) {}

    /** Sends all events of an aggregate in their order, and returns how many the broker has then; 0 where there is no such aggregate. */
    public int resend(String aggregateId) {
        var events = stored.of(aggregateId);
        relay.again(events);
        return events.size();
    }

    /**
     * Begins to send the whole log in its order, up to where it ends now: what commits later, the relay sends for the first time. It goes
     * on until all is sent, over the end of this service too.
     *
     * @return the position of the last event, -1 where there is none; nothing where it is being sent already
     */
    public OptionalLong resendAll() {
        var way = new Way(stored.head(), LogFollower.BEGINNING.getIndex());
        var begun = jdbc.sql("insert into resending (head, reached) values (?, ?) on conflict do nothing")
                .params(way.head(), way.reached())
                .update();
        if (begun == 0) {
            return OptionalLong.empty();
        }
        LOG.info("the log is sent again up to position {}", way.head());
        send(way);
        return OptionalLong.of(way.head());
    }

    private void send(Way way) {
        sendingAll.set(true);
        sender.execute(() -> sendOn(way));
    }

    /** Shows that this service still sends, or goes on with what one sent that has ended. */
    private void look() {
        try {
            if (sendingAll.get()) {
                jdbc.sql("update resending set touched = now()").update();
            } else {
                abandoned().ifPresent(way -> {
                    LOG.info("the log is sent again from position {} up to {}", way.reached(), way.head());
                    send(way);
                });
            }
        } catch (DataAccessException e) {
            LOG.debug("the store does not say what is to be sent again", e);
        }
    }

    /** What no service sends any longer, and from now on this one does. */
    private Optional<Way> abandoned() {
        return jdbc.sql("""
                        update resending set touched = now() where touched < now() - make_interval(secs => ?)
                        returning head, reached""")
                .param((double) ABANDONED.toSeconds())
                .query((row, _) -> new Way(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** Goes on from where it is, and from where it came again later where the store or the broker does not answer. */
    private void sendOn(Way way) {
        var position = way.reached();
        try {
            while (position < way.head()) {
                var events = stored.after(position, List.of(), STRETCH);
                relay.again(events);
                position = events.isEmpty() ? way.head() : events.getLast().position();
                jdbc.sql("update resending set reached = ?").param(position).update();
            }
            jdbc.sql("delete from resending").update();
            LOG.info("the log was sent again up to position {}", way.head());
            sendingAll.set(false);
        } catch (RuntimeException e) {
            var reached = new Way(way.head(), position);
            LOG.warn("sending the log again waits at position {}: {}", position, e.toString());
            var _ = sender.schedule(() -> sendOn(reached), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void destroy() {
        sender.shutdownNow();
    }
}
