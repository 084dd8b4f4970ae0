package neuguong.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    private final Cache<String, Known<?>> kept;

    /** @param events how many events' worth of states is kept */
    States(EventStorage storage, @Value("${neuguong.states.events}") long events) {
        this.storage = storage;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(events)
                .weigher((String id, Known<?> known) -> (int) Math.min(known.version() + 10, Integer.MAX_VALUE))
                .build();
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
            var known = kept.getIfPresent(id);
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
        var from = (Known<S>) (ahead == null ? kept.getIfPresent(id) : ahead.from());
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
