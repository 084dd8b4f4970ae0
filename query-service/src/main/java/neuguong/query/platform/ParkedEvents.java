package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import neuguong.query.platform.ProjectionException.Cause;

/**
 * The parked events of a generation, in an index of it, and beside it in memory which aggregates they hold back. The index is the
 * truth; what is remembered is read again from time to time, because another instance may have parked or retried.
 */
public final class ParkedEvents {
    static final Index<ParkedEvent> INDEX = new Index<>("parked", ParkedEvent.class);

    /** So many aggregates at most: where more would be held back, the fault is of the projection and not of events. */
    static final int MOST = 5_000;

    private static final int PAGE = 1_000;
    private static final int CONFLICT = 409;
    private static final Duration OLDEST = Duration.ofSeconds(5);
    private static final String AGGREGATE = "aggregateId";
    private static final String EVENTS = "events";
    private static final String LAST = "last";

    private final ElasticsearchClient client;
    private final String alias;
    private volatile Known known = Known.of(List.of());
    private long loadedAt;

    /** What is held back, and the ids of all that is incomplete for it. */
    private record Known(Map<String, HeldBack> byAggregate, Set<String> concerned, long events) {
        static Known of(Collection<HeldBack> held) {
            var byAggregate = new HashMap<String, HeldBack>();
            var concerned = new HashSet<String>();
            for (var one : held) {
                byAggregate.put(one.aggregateId(), one);
                one.concerned().forEach(concerned::add);
            }
            return new Known(
                    Map.copyOf(byAggregate),
                    Set.copyOf(concerned),
                    held.stream().mapToLong(HeldBack::events).sum());
        }
    }

    ParkedEvents(ElasticsearchClient client, Generation generation) {
        this.client = client;
        this.alias = generation.writeAlias(INDEX);
    }

    /** All aggregates that are held back, the longest first. */
    public List<HeldBack> all() {
        return known.byAggregate().values().stream()
                .sorted(Comparator.comparing(HeldBack::since).thenComparing(HeldBack::aggregateId))
                .toList();
    }

    /** How many events are parked. */
    public long events() {
        return known.events();
    }

    /** Whether this aggregate is held back. */
    public boolean holds(String aggregateId) {
        return known.byAggregate().containsKey(aggregateId);
    }

    /** The ids of exemplars, units and other things that are incomplete because of what is parked; in order. */
    List<String> concerned() {
        return known.concerned().stream().sorted().toList();
    }

    boolean concerns(String id) {
        return known.concerned().contains(id);
    }

    /** The sequence of the last parked event up to a position of each aggregate that is held back, where it is known. */
    Map<String, Long> last(long position) throws IOException {
        var answer = client.search(
                r -> r.index(alias)
                        .size(0)
                        .query(q -> q.bool(b -> b.mustNot(Queries.behind(position))))
                        .aggregations(
                                EVENTS,
                                a -> a.terms(t -> t.field(AGGREGATE).size(MOST))
                                        .aggregations(LAST, l -> l.max(m -> m.field("sequence")))),
                Void.class);
        var result = new HashMap<String, Long>();
        var buckets = answer.aggregations().get(EVENTS);
        if (buckets != null) {
            for (var bucket : buckets.sterms().buckets().array()) {
                var last = bucket.aggregations().get(LAST);
                var value = last == null ? null : last.max().value();
                if (value != null && Double.isFinite(value)) {
                    result.put(bucket.key().stringValue(), value.longValue());
                }
            }
        }
        return result;
    }

    /** Whether an event of this sequence is one that is missed before what is parked of its aggregate. */
    boolean misses(String aggregateId, long sequence) {
        var held = known.byAggregate().get(aggregateId);
        return held != null && held.misses(sequence);
    }

    /** Reads again what is held back where that may have changed: at once where another number is parked, and otherwise now and then. */
    synchronized void look() throws IOException {
        var parked = client.count(r -> r.index(alias)).count();
        var old = System.nanoTime() - loadedAt > OLDEST.toNanos();
        if (parked != known.events() || (parked > 0 && old)) {
            load();
        }
    }

    /** Reads again what is held back. */
    synchronized void load() throws IOException {
        var answer = client.search(
                r -> r.index(alias)
                        .size(MOST)
                        .collapse(c -> c.field(AGGREGATE))
                        .sort(inOrder())
                        .source(s -> s.filter(f -> f.excludes("headers", "key", "body")))
                        .aggregations(
                                EVENTS, a -> a.terms(t -> t.field(AGGREGATE).size(MOST))),
                ParkedEvent.class);
        var counts = new HashMap<String, Long>();
        var buckets = answer.aggregations().get(EVENTS);
        if (buckets != null) {
            buckets.sterms().buckets().array().forEach(b -> counts.put(b.key().stringValue(), b.docCount()));
        }
        known = Known.of(answer.hits().hits().stream()
                .flatMap(hit -> Stream.ofNullable(hit.source()))
                .map(first -> HeldBack.of(first, counts.getOrDefault(first.aggregateId(), 1L)))
                .toList());
        loadedAt = System.nanoTime();
    }

    /** By sequence, and where the record does not say it, first. */
    private static List<SortOptions> inOrder() {
        return List.of(
                SortOptions.of(s ->
                        s.field(f -> f.field("sequence").order(SortOrder.Asc).missing("_first"))),
                SortOptions.of(s -> s.field(f -> f.field("offset").order(SortOrder.Asc))));
    }

    /** All events parked of an aggregate. */
    List<ParkedEvent> of(String aggregateId) throws IOException {
        var result = new ArrayList<ParkedEvent>();
        int found;
        do {
            var from = result.size();
            var answer = client.search(
                    r -> r.index(alias)
                            .query(Queries.is(AGGREGATE, aggregateId))
                            .size(PAGE)
                            .from(from)
                            .sort(inOrder()),
                    ParkedEvent.class);
            var hits = answer.hits().hits();
            found = hits.size();
            hits.forEach(hit -> Stream.ofNullable(hit.source()).forEach(result::add));
        } while (found == PAGE && result.size() < MOST);
        return result;
    }

    /**
     * Keeps these events; returns when they are safe. One that is there already stays as it is, unless this says what is wrong with it.
     *
     * @throws ProjectionException where they are not kept
     */
    synchronized void park(List<ParkedEvent> events) {
        if (known.byAggregate().size() >= MOST && events.stream().anyMatch(e -> !holds(e.aggregateId()))) {
            throw new ProjectionException(
                    Cause.FAULT, "events of %d aggregates are parked, and no more will be".formatted(MOST));
        }
        write(events.stream()
                .map(e -> BulkOperation.of(o -> e.reason() == ParkedReason.FOLLOWS
                        ? o.create(c -> c.id(e.id()).requireAlias(true).document(e))
                        : o.index(i -> i.id(e.id()).requireAlias(true).document(e))))
                .toList());
    }

    /** These are in the other indices now, or were there before. */
    synchronized void release(List<ParkedEvent> events) {
        if (!events.isEmpty()) {
            write(events.stream()
                    .map(e -> BulkOperation.of(o -> o.delete(d -> d.id(e.id()))))
                    .toList());
        }
    }

    private void write(List<BulkOperation> operations) {
        try {
            // seen by the next search: it is seldom, and what is held back must be known at once
            var answer = client.bulk(r -> r.index(alias).refresh(Refresh.True).operations(operations));
            for (var item : answer.items()) {
                var error = item.error();
                if (error != null && item.status() != CONFLICT) {
                    throw IndexFaults.answered(item.status(), error.type(), error.reason());
                }
            }
            load();
        } catch (IOException | ElasticsearchException e) {
            throw IndexFaults.of(e);
        }
    }
}
