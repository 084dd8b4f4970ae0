package neuguong.command.platform;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log for the relay: in stretches instead of events, since each message costs the processor more than an event costs to read. */
final class RelaySource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventStorage storage;
    private final Signal appended = new Signal();

    /** Reads from {@code storage}, and at once when {@code store} has appended. */
    RelaySource(EventStorage storage, EventStore store) {
        this.storage = storage;
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
        return new RelayStream(storage, appended, token);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return storage.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return storage.createHeadToken();
    }
}
