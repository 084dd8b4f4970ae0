package neuguong.command.platform;

import org.springframework.stereotype.Component;

/** Sends again what was sent, for a reader that has lost some of it. */
@Component
public final class Resending {
    private final EventStorage storage;
    private final EventRelay relay;

    Resending(EventStorage storage, EventRelay relay) {
        this.storage = storage;
        this.relay = relay;
    }

    /** Sends all events of an aggregate in their order, and returns how many the broker has then; 0 where there is no such aggregate. */
    public int resend(String aggregateId) {
        var events = storage.of(aggregateId);
        relay.again(events);
        return events.size();
    }
}
