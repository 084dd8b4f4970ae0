package neuguong.command.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import neuguong.events.DomainEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Handles every command of every aggregate in the same way: load the state, ask the guards, check the expected version, decide, publish what
 * happened, answer.
 */
@Component
final class AggregateHandlers {
    static final String EXPECTED_VERSION = "expectedVersion";

    private final EventStore store;
    private final States states;
    private final Index index;
    private final List<Guard> guards;
    private final Map<Class<?>, Aggregate<?, ?, ?>> byCommand = new HashMap<>();

    AggregateHandlers(
            CommandBus bus,
            EventStore store,
            States states,
            Index index,
            List<Guard> guards,
            List<Aggregate<?, ?, ?>> aggregates) {
        this.store = store;
        this.states = states;
        this.index = index;
        this.guards = guards;
        aggregates.forEach(aggregate -> subscribe(bus, aggregate));
    }

    private <C, S, E extends DomainEvent> void subscribe(CommandBus bus, Aggregate<C, S, E> aggregate) {
        records(aggregate.commands()).forEach(type -> {
            byCommand.put(type, aggregate);
            bus.subscribe(
                    type.getName(),
                    message -> handle(aggregate, aggregate.commands().cast(message.getPayload()), message));
        });
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(AggregateHandlers::records)
                : Stream.of(type);
    }

    /** The id of the aggregate that a command is for. */
    String target(Object command) {
        var aggregate = byCommand.get(command.getClass());
        if (aggregate == null) {
            throw new IllegalArgumentException("no aggregate takes " + command.getClass());
        }
        return target(aggregate, command);
    }

    private static <C> String target(Aggregate<C, ?, ?> aggregate, Object command) {
        return aggregate.id(aggregate.commands().cast(command));
    }

    private <C, S, E extends DomainEvent> Accepted handle(
            Aggregate<C, S, E> aggregate, C command, CommandMessage<?> message) {
        var unitOfWork = CurrentUnitOfWork.get().root();
        var id = aggregate.id(command);
        var before = aggregate.creates(command)
                ? states.none(aggregate.decider())
                : states.load(unitOfWork, aggregate.decider(), id);
        if (before.version() < 0 && !aggregate.begins(command)) {
            throw new AggregateNotFoundException(id, "no events of this aggregate");
        }
        var caller = caller(message);
        guards.forEach(guard -> guard.check(command, before.state(), caller));
        require(message.getMetaData(), before.version());
        var decider = aggregate.decider();
        var happened = decider.decide(command, before.state());
        var events = new ArrayList<EventMessage<?>>(happened.size());
        var after = before;
        for (var event : happened) {
            var place = aggregate.place(id, after.state(), event).metadata();
            after = after.next(decider.evolve(after.state(), event));
            index.follow(event, id);
            events.add(new GenericDomainEventMessage<>(aggregate.type(), id, after.version(), event, place));
        }
        if (!events.isEmpty()) {
            store.publish(events);
            states.changed(unitOfWork, id, after);
        }
        return new Accepted(id, after.version(), aggregate.part(command, after.state()), !events.isEmpty());
    }

    private static Caller caller(CommandMessage<?> message) {
        if (message.getMetaData().get(Caller.KEY) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("nobody gave " + message.getCommandName());
    }

    private static void require(MetaData metadata, long version) {
        if (metadata.get(EXPECTED_VERSION) instanceof Number expected && version != expected.longValue()) {
            throw new VersionMismatch(version);
        }
    }

    /** The aggregate has another version than the caller expects. */
    static final class VersionMismatch extends RuntimeException {
        private final long actual;

        VersionMismatch(long actual) {
            super("the actual version is " + actual, null, false, false);
            this.actual = actual;
        }

        /** The version that it has, or -1 where there is none. */
        long actual() {
            return actual;
        }
    }
}
