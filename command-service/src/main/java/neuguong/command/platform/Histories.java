package neuguong.command.platform;

import java.util.List;
import java.util.Optional;
import neuguong.events.DomainEvent;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** The stored events of one aggregate, for whoever folds them to answer a question. */
@Component
public final class Histories {
    private final EventStorageEngine store;

    Histories(EventStorageEngine store) {
        this.store = store;
    }

    /**
     * What happened to an aggregate.
     *
     * @param version the sequence of the last event
     */
    public record History(List<DomainEvent> events, long version) {}

    /** The history of an aggregate, or empty where there is none of this id. */
    public Optional<History> of(String aggregateId) {
        var events = store.readEvents(aggregateId)
                .asStream()
                .map(Message::getPayload)
                .map(DomainEvent.class::cast)
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(new History(events, events.size() - 1L));
    }
}
