package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many documents an index with one for each event has of each aggregate, in the order of the ids; it is read as it is gone through. */
final class EventCounts {
    private static final String COUNTS = "counts";
    private static final String LATER = "later";
    private static final String ID = "id";
    private static final int PAGE = 5_000;
    private static final Counts NONE = new Counts(0, 0);

    private final ElasticsearchClient client;
    private final View view;
    private final Query later;
    private Iterator<CompositeBucket> page = List.<CompositeBucket>of().iterator();
    private Map<String, FieldValue> after = Map.of();
    private boolean over;
    private @Nullable CompositeBucket next;

    /** Of what can be found in {@code view}. */
    EventCounts(ElasticsearchClient client, View view, long position) {
        this.client = client;
        this.view = view;
        this.later = Queries.behind(position);
    }

    /**
     * The number of an aggregate's documents.
     *
     * @param later of them, of events behind the position
     */
    record Counts(long all, long later) {}

    /**
     * Those of this aggregate.
     *
     * @param aggregateId greater than any that was asked for before
     */
    Counts of(String aggregateId) {
        while (next == null || id(next).compareTo(aggregateId) < 0) {
            if (!advance()) {
                return NONE;
            }
        }
        return id(next).equals(aggregateId) ? counts(next) : NONE;
    }

    private static Counts counts(CompositeBucket bucket) {
        var behind = bucket.aggregations().get(LATER);
        return new Counts(
                bucket.docCount(), behind == null ? 0 : behind.filter().docCount());
    }

    private boolean advance() {
        if (!page.hasNext() && !over) {
            read();
        }
        next = page.hasNext() ? page.next() : null;
        return next != null;
    }

    private void read() {
        try {
            var answer = client.search(
                    r -> view.asked(r)
                            .size(0)
                            .aggregations(
                                    COUNTS,
                                    a -> a.composite(c -> {
                                                c.size(PAGE)
                                                        .sources(NamedValue.of(
                                                                ID,
                                                                CompositeAggregationSource.of(
                                                                        v -> v.terms(t -> t.field("aggregateId")))));
                                                return after.isEmpty() ? c : c.after(after);
                                            })
                                            .aggregations(LATER, l -> l.filter(later))),
                    Void.class);
            var found = answer.aggregations().get(COUNTS);
            if (found == null) {
                over = true;
                return;
            }
            var buckets = found.composite().buckets().array();
            after = found.composite().afterKey();
            over = buckets.size() < PAGE;
            page = buckets.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(CompositeBucket bucket) {
        var id = bucket.key().get(ID);
        return id == null ? "" : id.stringValue();
    }
}
