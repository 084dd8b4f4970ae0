package neuguong.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import neuguong.contract.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of events into the indices. What it does may be done again at any point: the derived documents are written before the state
 * documents that tell how far an aggregate is, so that whatever a crash leaves undone is done when the batch comes again.
 */
final class BatchProjector {
    private final List<Projection<?>> projections;
    private final List<Derivation<?>> derivations;
    private final IndexStore store;
    private final FoldedDocuments folded;
    private final Early early;

    /** What becomes of an event that comes before one it follows. */
    enum Early {
        /** It is no fit one, since the other should have come. */
        REFUSED,
        /** It will come again behind the other, and is passed over until then. */
        PASSED_OVER
    }

    BatchProjector(List<Projection<?>> projections, List<Derivation<?>> derivations, IndexStore store, Early early) {
        this.early = early;
        this.projections = List.copyOf(projections);
        this.derivations = List.copyOf(derivations);
        this.store = store;
        this.folded = new FoldedDocuments(store, System::nanoTime);
    }

    /** Others may have written since, or the indices may be new ones. */
    void forget() {
        folded.forget();
    }

    /**
     * Returns how many of the events were new, once all of them are in the indices.
     *
     * @throws UnfitException where one of them cannot be, however often it is tried; which one, a smaller batch tells
     * @throws ProjectionException where they are not for another reason; the batch is then to be given again
     */
    int project(List<RecordedEvent> batch) {
        try {
            return write(batch);
        } catch (RuntimeException e) {
            folded.forget();
            throw e;
        }
    }

    /** The sequence of the last event of this one's aggregate that is in the indices, -1 where none is. */
    long reached(RecordedEvent event) {
        var id = event.aggregateId();
        Versioned state = store.get(covering(event).index(), List.of(id)).get(id);
        return state == null ? -1 : state.sequence();
    }

    private int write(List<RecordedEvent> batch) {
        var byProjection = new LinkedHashMap<Projection<?>, Map<String, List<RecordedEvent>>>();
        for (var event : batch) {
            byProjection
                    .computeIfAbsent(covering(event), p -> new LinkedHashMap<>())
                    .computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
                    .add(event);
        }
        var given = new ArrayList<Given<?>>();
        byProjection.forEach((projection, events) -> given.add(given(projection, events)));
        var states = new LinkedHashMap<Index<?>, List<Write>>();
        var applied = 0;
        try (var bulk = store.bulk()) {
            for (var one : given) {
                applied += fold(one, bulk, states);
            }
            bulk.flush();
            if (bulk.conflicts()) {
                folded.forget();
            } else {
                states.forEach(folded::remember);
            }
        }
        return applied;
    }

    /** The events of aggregates of one kind, with the aggregates as they are before them. */
    private record Given<D extends Versioned>(
            Projection<D> projection, Map<String, D> documents, Map<String, List<RecordedEvent>> events) {}

    /** Nothing is written of a batch in which events are missing that will not come. */
    private <D extends Versioned> Given<D> given(Projection<D> projection, Map<String, List<RecordedEvent>> events) {
        var documents = folded.get(projection.index(), events.keySet());
        events.forEach((id, of) -> fresh(documents.get(id), of, early));
        return new Given<>(projection, documents, events);
    }

    private Projection<?> covering(RecordedEvent event) {
        return projections.stream()
                .filter(p -> p.covers(event.event()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no projection for " + event.event()));
    }

    private <D extends Versioned> int fold(Given<D> given, BulkStream bulk, Map<Index<?>, List<Write>> states) {
        var index = given.projection().index();
        var written = states.computeIfAbsent(index, _ -> new ArrayList<>());
        var applied = 0;
        for (var aggregate : given.events().entrySet()) {
            var before = given.documents().get(aggregate.getKey());
            var steps = fold(given.projection(), before, aggregate.getValue(), early);
            if (steps.isEmpty()) {
                continue;
            }
            applied += steps.size();
            var last = steps.getLast();
            var state = new Write(aggregate.getKey(), last.event().sequence() + 1, last.after());
            fitting(last.event(), () -> {
                derive(index.document(), before, steps, bulk);
                bulk.addAfter(index, state);
                return state;
            });
            written.add(state);
        }
        return applied;
    }

    /** The steps from this document by those of the events that it does not hold yet. */
    static <D extends Versioned> List<Step<D>> fold(
            Projection<D> projection, @Nullable D before, List<RecordedEvent> events, Early early) {
        var steps = new ArrayList<Step<D>>();
        var document = before;
        for (var event : fresh(before, events, early)) {
            var from = document;
            document = fitting(event, () -> projection.apply(from, event));
            steps.add(new Step<>(event, document));
        }
        return steps;
    }

    /** What a fold or a derivation makes of events is pure, so that where it fails it will fail again. */
    private static <T> T fitting(RecordedEvent last, Supplier<T> made) {
        try {
            return made.get();
        } catch (UnfitException | ProjectionException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnfitException(
                    ParkedReason.UNAPPLICABLE,
                    "event %d of %s at position %d: %s"
                            .formatted(last.sequence(), last.aggregateId(), last.position(), e),
                    e);
        }
    }

    /** Those of an aggregate's events that its document does not hold yet, each once and none missing. */
    private static List<RecordedEvent> fresh(@Nullable Versioned before, List<RecordedEvent> events, Early early) {
        var fresh = new ArrayList<RecordedEvent>();
        var next = before == null ? 0 : before.sequence() + 1;
        for (var event : events) {
            if (event.sequence() > next && early == Early.REFUSED) {
                throw new UnfitException(
                        ParkedReason.GAP,
                        "event %d of %s at position %d came before event %d"
                                .formatted(event.sequence(), event.aggregateId(), event.position(), next));
            }
            if (event.sequence() == next) {
                fresh.add(event);
                next++;
            }
        }
        return fresh;
    }

    @SuppressWarnings("unchecked") // the derivation says itself of which documents it is
    private <D extends Versioned> void derive(
            Class<D> source, @Nullable D before, List<Step<D>> steps, BulkStream bulk) {
        for (var derivation : derivations) {
            if (derivation.source() == source) {
                ((Derivation<D>) derivation)
                        .derive(before, steps)
                        .forEach(write -> bulk.add(derivation.index(), write));
                if (derivation instanceof Amendment<?, ?> amendment) {
                    amend((Amendment<D, ?>) amendment, steps, bulk);
                }
            }
        }
    }

    private <D extends Versioned, F> void amend(Amendment<D, F> amendment, List<Step<D>> steps, BulkStream bulk) {
        var outdated = amendment.outdated(steps);
        if (!outdated.isEmpty()) {
            var last = steps.getLast();
            store.get(amendment.index(), outdated)
                    .forEach((id, document) -> bulk.add(
                            amendment.index(),
                            new Write(id, last.event().sequence() + 1, amendment.amended(document, last.after()))));
        }
    }
}
