package neuguong.command.platform;

import java.util.ArrayList;
import java.util.List;
import neuguong.command.personal.Vault;
import neuguong.command.personal.Vault.Said;
import neuguong.events.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Messages of events with what is personal sealed or opened; those without it stay the messages that they are. */
final class SealedEvents {
    private final Vault vault;

    SealedEvents(Vault vault) {
        this.vault = vault;
    }

    /** The messages as they are stored, in the transaction that is open. */
    List<? extends EventMessage<?>> of(List<? extends EventMessage<?>> messages) {
        if (untouched(messages)) {
            return messages;
        }
        var domain = messages.stream()
                .<DomainEventMessage<?>>map(SealedEvents::domain)
                .toList();
        return exchanged(domain, vault.seal(said(domain)));
    }

    /** The messages as the rules know them. */
    List<DomainEventMessage<?>> opened(List<DomainEventMessage<?>> stored) {
        return untouched(stored) ? stored : exchanged(stored, vault.open(said(stored)));
    }

    private static boolean untouched(List<? extends EventMessage<?>> messages) {
        return messages.stream().noneMatch(m -> m.getPayload() instanceof DomainEvent event && Vault.concerns(event));
    }

    private static DomainEventMessage<?> domain(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> domain) {
            return domain;
        }
        throw new IllegalArgumentException("only aggregates record events");
    }

    private static List<Said> said(List<DomainEventMessage<?>> messages) {
        return messages.stream()
                .map(m -> new Said(m.getAggregateIdentifier(), (DomainEvent) m.getPayload()))
                .toList();
    }

    private static List<DomainEventMessage<?>> exchanged(
            List<DomainEventMessage<?>> messages, List<DomainEvent> events) {
        var result = new ArrayList<DomainEventMessage<?>>(messages.size());
        for (var i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            result.add(Vault.concerns((DomainEvent) message.getPayload()) ? with(message, events.get(i)) : message);
        }
        return result;
    }

    private static DomainEventMessage<?> with(DomainEventMessage<?> message, DomainEvent event) {
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                event,
                message.getMetaData(),
                message.getIdentifier(),
                message.getTimestamp());
    }
}
