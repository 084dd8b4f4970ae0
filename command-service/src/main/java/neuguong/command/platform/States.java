package neuguong.command.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import neuguong.command.decide.Decider;
import neuguong.events.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The states of the aggregates that commands are for. Those on which was lately decided are kept in memory, each as it stood after some
 * committed event of its own: a beginning and no truth, for the store is always read on from there. So what another process has
 * recorded since is never missed, and an entry need never be withdrawn.
 */
@Component
final class States {
    private static final String KEY = States.class.getName();

    private final EventStorage storage;
    private final Recent kept;

    /** @param events how many events' worth of states is kept */
    States(EventStorage storage, @Value("${neuguong.states.events}") long events) {
        this.storage = storage;
        this.kept = new Recent(events);
    }

    /**
     * A state and the sequence of the last event in it, -1 before the first.
     *
     * @param <S> the states
     */
    record Known<S>(long version, S state) {
        /** After one more event. */
        Known<S> next(S after) {
            return new Known<>(version + 1, after);
        }
    }

    /**
     * What a transaction has read and changed.
     *
     * @param changed by aggregate, what is not committed yet
     * @param read by aggregate, what was read ahead
     */
    private record Work(Map<String, Known<?>> changed, Map<String, Read> read) {}

    /**
     * What was recorded of an aggregate after what was kept of it.
     *
     * @param from the kept state, or null for none
     */
    private record Read(@Nullable Known<?> from, List<DomainEventMessage<?>> events) {}

    /**
     * The states that were asked for last, as many as so many events make. The last and not the most frequent: exemplars are worked on for a
     * day and then left, and what was busy yesterday must not keep out what is busy now.
     */
    static final class Recent {
        /** What a state weighs beside its events. */
        private static final int STATE = 10;

        private final long most;
        private final LinkedHashMap<String, Known<?>> states = new LinkedHashMap<>(16, 0.75f, true);
        private long weight;

        Recent(long most) {
            this.most = most;
        }

        synchronized @Nullable Known<?> get(String id) {
            return states.get(id);
        }

        synchronized void putAll(Map<String, Known<?>> changed) {
            changed.forEach((id, known) -> {
                weight += weight(known) - weight(states.put(id, known));
            });
            for (var eldest = states.entrySet().iterator(); weight > most && eldest.hasNext(); ) {
                weight -= weight(eldest.next().getValue());
                eldest.remove();
            }
        }

        private static long weight(@Nullable Known<?> known) {
            return known == null ? 0 : known.version() + STATE;
        }
    }

    /** Lets a transaction keep what it changes, once it is committed as a whole. */
    void follow(UnitOfWork<?> transaction) {
        var work = work(transaction);
        transaction.afterCommit(_ -> kept.putAll(work.changed()));
    }

    /** Reads in one go what the commands of a transaction will ask for. */
    void readAhead(UnitOfWork<?> transaction, Iterable<String> aggregateIds) {
        var beginnings = new LinkedHashMap<String, Long>();
        var read = work(transaction).read();
        for (var id : aggregateIds) {
            var known = kept.get(id);
            beginnings.put(id, known == null ? 0 : known.version() + 1);
            read.put(id, new Read(known, new ArrayList<>()));
        }
        for (var event : storage.readAll(beginnings)) {
            Objects.requireNonNull(read.get(event.getAggregateIdentifier()))
                    .events()
                    .add(event);
        }
    }

    /** The state of an aggregate before its first event. */
    <S> Known<S> none(Decider<?, S, ?> decider) {
        return new Known<>(-1, decider.initial());
    }

    /** The state of an aggregate as this transaction sees it. */
    @SuppressWarnings("unchecked") // an id belongs to one kind of aggregate
    <S, E extends DomainEvent> Known<S> load(UnitOfWork<?> transaction, Decider<?, S, E> decider, String id) {
        var work = work(transaction);
        var changed = (Known<S>) work.changed().get(id);
        if (changed != null) {
            return changed;
        }
        var ahead = work.read().get(id);
        var from = (Known<S>) (ahead == null ? kept.get(id) : ahead.from());
        var known = from == null ? none(decider) : from;
        var events = ahead == null
                ? storage.readEvents(id, known.version() + 1).asStream().toList()
                : ahead.events();
        for (var event : events) {
            known = known.next(decider.evolve(known.state(), (E) event.getPayload()));
        }
        return known;
    }

    /** Remembers for the rest of the transaction what an aggregate has become. */
    void changed(UnitOfWork<?> transaction, String id, Known<?> known) {
        work(transaction).changed().put(id, known);
    }

    private static Work work(UnitOfWork<?> transaction) {
        return transaction.getOrComputeResource(KEY, _ -> new Work(new HashMap<>(), new HashMap<>()));
    }
}
