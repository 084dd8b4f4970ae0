package neuguong.command.platform;

import org.springframework.stereotype.Component;

/** Sends again what was sent, for a reader that has lost some of it. */
@Component
public final class Resending {
    private final StoredEvents stored;
    private final EventRelay relay;

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
}
