package neuguong.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import neuguong.contract.RecordedEvent;
import neuguong.query.platform.ProjectionException.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of events into the indices. What it does may be done again at any point: the derived documents are written before the state
 * documents that tell how far an aggregate is, so that whatever a crash leaves undone is done when the batch comes again.
 */
final class BatchProjector {
    private final List<Projection<?>> projections;
    private final List<Derivation<?>> derivations;
    private final IndexStore store;

    BatchProjector(List<Projection<?>> projections, List<Derivation<?>> derivations, IndexStore store) {
        this.projections = List.copyOf(projections);
        this.derivations = List.copyOf(derivations);
        this.store = store;
    }

    /**
     * Returns how many of the events were new, once all of them are in the indices.
     *
     * @throws ProjectionException where that is not so; the batch is then to be given again
     */
    int project(List<RecordedEvent> batch) {
        var derived = new LinkedHashMap<Index<?>, List<Write>>();
        var states = new LinkedHashMap<Index<?>, List<Write>>();
        var byProjection = new LinkedHashMap<Projection<?>, Map<String, List<RecordedEvent>>>();
        for (var event : batch) {
            byProjection
                    .computeIfAbsent(covering(event), p -> new LinkedHashMap<>())
                    .computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
                    .add(event);
        }
        var applied = 0;
        for (var entry : byProjection.entrySet()) {
            applied += fold(entry.getKey(), entry.getValue(), derived, states);
        }
        store.write(derived);
        store.write(states);
        return applied;
    }

    private Projection<?> covering(RecordedEvent event) {
        return projections.stream()
                .filter(p -> p.covers(event.event()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no projection for " + event.event()));
    }

    private <D extends Versioned> int fold(
            Projection<D> projection,
            Map<String, List<RecordedEvent>> events,
            Map<Index<?>, List<Write>> derived,
            Map<Index<?>, List<Write>> states) {
        var documents = store.get(projection.index(), events.keySet());
        var applied = 0;
        for (var aggregate : events.entrySet()) {
            var steps = fold(projection, documents.get(aggregate.getKey()), aggregate.getValue());
            if (steps.isEmpty()) {
                continue;
            }
            applied += steps.size();
            var last = steps.getLast();
            write(
                    states,
                    projection.index(),
                    new Write(aggregate.getKey(), last.event().sequence() + 1, last.after()));
            derive(projection.index().document(), steps, derived);
        }
        return applied;
    }

    /** The steps from this document by those of the events that it does not hold yet. */
    static <D extends Versioned> List<Step<D>> fold(
            Projection<D> projection, @Nullable D before, List<RecordedEvent> events) {
        var steps = new ArrayList<Step<D>>();
        var document = before;
        var next = before == null ? 0 : before.sequence() + 1;
        for (var event : events) {
            if (event.sequence() > next) {
                throw new ProjectionException(
                        Cause.GAP,
                        "event %d of %s at position %d came before event %d"
                                .formatted(event.sequence(), event.aggregateId(), event.position(), next));
            }
            if (event.sequence() == next) {
                document = projection.apply(document, event);
                steps.add(new Step<>(event, document));
                next++;
            }
        }
        return steps;
    }

    @SuppressWarnings("unchecked") // the derivation says itself of which documents it is
    private <D extends Versioned> void derive(
            Class<D> source, List<Step<D>> steps, Map<Index<?>, List<Write>> derived) {
        for (var derivation : derivations) {
            if (derivation.source() == source) {
                ((Derivation<D>) derivation).derive(steps).forEach(write -> write(derived, derivation.index(), write));
            }
        }
    }

    private static void write(Map<Index<?>, List<Write>> writes, Index<?> index, Write write) {
        writes.computeIfAbsent(index, i -> new ArrayList<>()).add(write);
    }
}
