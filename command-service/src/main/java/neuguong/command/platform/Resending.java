package neuguong.command.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends again what was sent, for a reader that has lost some of it; beside the relay, which goes on. The whole log is sent in its order up
 * to where the relay is, and its last stretch while the relay stands: whoever reads from where it began finds each event behind all earlier
 * ones of its aggregate, or once more later. How far it is stands in the store: where the service that sends it ends, the next one that
 * looks goes on from there.
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
    private final TransactionTemplate transaction;
    private final UUID sender = UUID.randomUUID();
    private final AtomicBoolean sendingAll = new AtomicBoolean();
    // one that sends, and one that shows meanwhile that it does
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("resending-", 0).factory());

    Resending(StoredEvents stored, EventRelay relay, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.relay = relay;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        var _ = threads.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Sends all events of an aggregate in their order, and returns how many the broker has then; 0 where there is no such aggregate. */
    public int resend(String aggregateId) {
        var events = stored.of(aggregateId);
        relay.again(events);
        return events.size();
    }

    /**
     * Begins to send the whole log in its order, up to where it ends by then. It goes on until all is sent, over the end of this service too.
     *
     * @return the position of the last event there is now, -1 where there is none; nothing where it is being sent already
     */
    public OptionalLong resendAll() {
        var head = stored.head();
        var beginning = LogFollower.BEGINNING.getIndex();
        var begun = jdbc.sql("insert into resending (head, reached, sender) values (?, ?, ?) on conflict do nothing")
                .params(head, beginning, sender)
                .update();
        if (begun == 0) {
            return OptionalLong.empty();
        }
        LOG.info("the log is sent again up to position {} at least", head);
        send(beginning);
        return OptionalLong.of(head);
    }

    private void send(long from) {
        sendingAll.set(true);
        threads.execute(() -> sendOn(from));
    }

    /** Shows that this service still sends, or goes on with what one sent that has ended. */
    private void look() {
        try {
            if (sendingAll.get()) {
                own("update resending set touched = now() where sender = ?", sender);
            } else {
                abandoned().ifPresent(reached -> {
                    LOG.info("the log is sent again from position {} on", reached);
                    send(reached);
                });
            }
        } catch (DataAccessException e) {
            LOG.debug("the store does not say what is to be sent again", e);
        }
    }

    /** How far that is which no service sends any longer, and from now on this one does. */
    private Optional<Long> abandoned() {
        return jdbc.sql("""
                        update resending set touched = now(), sender = ?
                        where touched < now() - make_interval(secs => ?)
                        returning reached""")
                .params(sender, (double) ABANDONED.toSeconds())
                .query(Long.class)
                .optional();
    }

    /** Whether the row that this changes is still this service's. */
    private boolean own(String change, Object... values) {
        return jdbc.sql(change).params(values).update() > 0;
    }

    /** Goes on from where it is, and from where it came again later where the store or the broker does not answer. */
    private void sendOn(long from) {
        var log = new LogFollower(stored, new Gaps(jdbc), GapAwareTrackingToken.newInstance(from, List.of()));
        var reached = from;
        try {
            var mine = true;
            while (mine && stretch(log) >= STRETCH) {
                reached = reached(log);
                mine = own("update resending set reached = ?, touched = now() where sender = ?", reached, sender);
            }
            mine = mine && Boolean.TRUE.equals(transaction.execute(_ -> sendLast(log)));
            LOG.info(
                    mine ? "the log was sent again up to position {}" : "another service goes on from position {}",
                    reached(log));
            sendingAll.set(false);
        } catch (RuntimeException e) {
            var at = reached;
            LOG.warn("sending the log again waits at position {}: {}", at, e.toString());
            var _ = threads.schedule(() -> sendOn(at), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Sends the next events, or what has filled gaps, and returns how many. */
    private int stretch(LogFollower log) {
        var events = log.next(STRETCH);
        relay.again(events);
        return events.size();
    }

    /** What came meanwhile, while the relay stands; whether that was still this service's to send. */
    private boolean sendLast(LogFollower log) {
        relay.holdBatches();
        // what commits from now on is the relay's to send; of what it has sent, all is to be found by now
        var head = stored.head();
        do {
            stretch(log);
        } while (log.token().getIndex() < head);
        return own("delete from resending where sender = ?", sender);
    }

    /** Up to where the broker has all that can be there. */
    private static long reached(LogFollower log) {
        var token = log.token();
        return token.hasGaps() ? token.getGaps().first() - 1 : token.getIndex();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
