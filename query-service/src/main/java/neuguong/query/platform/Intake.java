package neuguong.query.platform;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import neuguong.contract.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what comes from the topic: has projected what can be, and parks what cannot, with everything of the same aggregate that comes after
 * it. When it returns, each event is in the indices or parked, so that the offsets may be committed.
 */
final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final Comparator<Arrival> IN_ORDER = Comparator.comparingLong((Arrival a) ->
                    a.event() == null ? Long.MAX_VALUE : a.event().sequence())
            .thenComparingLong(a -> a.message().offset());

    private final BatchProjector projector;
    private final ParkedEvents parked;
    private final InstantSource clock;
    // batches of different partitions go beside each other; a retry goes alone, so that nothing is parked behind what
    // it sets free
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable String retried;

    Intake(BatchProjector projector, ParkedEvents parked, InstantSource clock) {
        this.projector = projector;
        this.parked = parked;
        this.clock = clock;
    }

    /** How many events of a batch are in the indices for the first time, and how many were parked; the others were there already. */
    record Outcome(int applied, int parked) {
        Outcome and(Outcome other) {
            return new Outcome(applied + other.applied, parked + other.parked);
        }
    }

    /** Others may have written since, or the indices may be new ones. */
    void forget() {
        projector.forget();
    }

    /** Whether what comes of this aggregate is parked. */
    boolean holdsBack(String aggregateId) {
        return parked.holds(aggregateId);
    }

    /** @throws ProjectionException where it could do neither with some of them; the batch is then to be given again */
    Outcome take(List<Arrival> batch) {
        var completed = new LinkedHashSet<String>();
        Outcome outcome;
        lock.readLock().lock();
        try {
            outcome = settle(batch, completed);
        } finally {
            lock.readLock().unlock();
        }
        completed.forEach(this::retry);
        return outcome;
    }

    /** Tries again what may go on by itself: a retry that was broken off, or what another instance parked meanwhile. */
    void goOn() {
        parked.all().stream()
                .filter(HeldBack::mayGoOn)
                .map(HeldBack::aggregateId)
                .forEach(this::retry);
    }

    /**
     * Tries again what is parked of an aggregate, in its order, up to the first that still cannot be projected.
     *
     * @throws ProjectionException where Elasticsearch does not let it; what was done stays done
     */
    void retry(String aggregateId) {
        lock.writeLock().lock();
        try {
            var kept = parked.of(aggregateId);
            var arrivals = kept.stream().map(Arrival::of).sorted(IN_ORDER).toList();
            retried = aggregateId;
            settle(arrivals, new LinkedHashSet<>());
            var reached = arrivals.stream()
                    .flatMap(a -> Stream.ofNullable(a.event()))
                    .findFirst()
                    .map(projector::reached)
                    .orElse(-1L);
            parked.release(kept.stream()
                    .filter(e -> e.sequence() != null && e.sequence() <= reached)
                    .toList());
            log.info("retried what is parked of {}: it is at event {}", aggregateId, reached);
        } catch (IOException e) {
            throw IndexFaults.of(e);
        } finally {
            retried = null;
            lock.writeLock().unlock();
        }
    }

    /** Halves what cannot be projected together until what is left is one event, which is parked. */
    private Outcome settle(List<Arrival> batch, Set<String> completed) {
        try {
            return attempt(batch, completed);
        } catch (UnfitException e) {
            if (batch.size() == 1) {
                return alone(batch.getFirst(), completed);
            }
            var half = batch.size() / 2;
            return settle(batch.subList(0, half), completed).and(settle(batch.subList(half, batch.size()), completed));
        }
    }

    private Outcome alone(Arrival arrival, Set<String> completed) {
        try {
            // what the projector remembered may have been old; it has forgotten that now
            return attempt(List.of(arrival), completed);
        } catch (UnfitException e) {
            log.error("parked an event: {}", e.getMessage(), e);
            parked.park(List.of(arrival.parked(e.reason(), String.valueOf(e.getMessage()), clock.instant())));
            if (arrival.aggregateId().equals(retried)) {
                retried = null;
            }
            return new Outcome(0, 1);
        }
    }

    private Outcome attempt(List<Arrival> batch, Set<String> completed) {
        var events = new ArrayList<RecordedEvent>();
        var behind = new ArrayList<Arrival>();
        for (var arrival : batch) {
            var id = arrival.aggregateId();
            if (parked.holds(id) && !id.equals(retried)) {
                behind.add(arrival);
            } else if (arrival.event() != null) {
                events.add(arrival.event());
            } else {
                throw Objects.requireNonNull(arrival.fault());
            }
        }
        var applied = events.isEmpty() ? 0 : projector.project(events);
        return new Outcome(applied, behind.isEmpty() ? 0 : park(behind, completed));
    }

    private int park(List<Arrival> behind, Set<String> completed) {
        var reached = new HashMap<String, Long>();
        var events = new ArrayList<ParkedEvent>();
        for (var arrival : behind) {
            var event = arrival.event();
            if (event == null) {
                events.add(arrival.parked(ParkedReason.UNREADABLE, why(arrival), clock.instant()));
            } else if (event.sequence() > reached.computeIfAbsent(event.aggregateId(), _ -> projector.reached(event))) {
                if (parked.misses(event.aggregateId(), event.sequence())) {
                    completed.add(event.aggregateId());
                }
                events.add(arrival.parked(ParkedReason.FOLLOWS, "", clock.instant()));
            }
        }
        if (!events.isEmpty()) {
            parked.park(events);
        }
        return events.size();
    }

    private static String why(Arrival arrival) {
        return arrival.fault() == null ? "" : String.valueOf(arrival.fault().getMessage());
    }
}
