package neuguong.command.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import neuguong.command.decide.Decider;
import neuguong.events.DomainEvent;

/**
 * Tries commands out on the states as they stand, and on what it has tried out before; nothing is stored. For one thread.
 *
 * @param <C> the commands
 */
public final class Rehearsal<C> {
    private final Trial<C> trial;

    private Rehearsal(Trial<C> trial) {
        this.trial = trial;
    }

    private interface Trial<C> {
        boolean changes(String aggregateId, C command);
    }

    /**
     * A rehearsal of one kind of aggregate.
     *
     * @param remembered how many states are kept in memory; older ones are read again, without what was tried out on them
     */
    public static <C, S, E extends DomainEvent> Rehearsal<C> of(
            Decider<C, S, E> decider, Class<E> events, Histories histories, int remembered) {
        Map<String, S> states = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, S> eldest) {
                return size() > remembered;
            }
        };
        return new Rehearsal<>((id, command) -> {
            var state = states.containsKey(id) ? states.get(id) : stored(decider, events, histories, id);
            var happened = decider.decide(command, state);
            for (var event : happened) {
                state = decider.evolve(state, event);
            }
            states.put(id, state);
            return !happened.isEmpty();
        });
    }

    private static <C, S, E extends DomainEvent> S stored(
            Decider<C, S, E> decider, Class<E> events, Histories histories, String id) {
        var state = decider.initial();
        var history = histories.of(id);
        if (history.isPresent()) {
            for (var event : history.get().events()) {
                state = decider.evolve(state, events.cast(event));
            }
        }
        return state;
    }

    /**
     * Whether the command would record something.
     *
     * @throws neuguong.command.decide.Rejected where a rule forbids it
     */
    public boolean changes(String aggregateId, C command) {
        return trial.changes(aggregateId, command);
    }
}
