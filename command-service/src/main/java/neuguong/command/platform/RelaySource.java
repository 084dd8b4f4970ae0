package neuguong.command.platform;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log for the relay: in stretches instead of events, since each message costs the processor more than an event costs to read. */
final class RelaySource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StoredEvents log;
    private final JdbcClient jdbc;
    private final Signal appended = new Signal();

    /** Reads from {@code log}, and at once when {@code store} has appended. */
    RelaySource(StoredEvents log, JdbcClient jdbc, EventStore store) {
        this.log = log;
        this.jdbc = jdbc;
        var _ = store.subscribe(_ -> wakeWhenCommitted());
    }

    private void wakeWhenCommitted() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    appended.give();
                }
            });
        } else {
            appended.give();
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var from = token == null ? LogFollower.BEGINNING : (GapAwareTrackingToken) token;
        return new RelayStream(new LogFollower(log, new Gaps(jdbc), from), appended);
    }

    @Override
    public TrackingToken createTailToken() {
        return LogFollower.BEGINNING;
    }

    @Override
    public TrackingToken createHeadToken() {
        throw new UnsupportedOperationException("what is not relayed from its beginning is not relayed");
    }
}
