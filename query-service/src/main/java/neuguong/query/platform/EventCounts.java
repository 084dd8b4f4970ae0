package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
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
    private static final String ID = "id";
    private static final int PAGE = 5_000;

    private final ElasticsearchClient client;
    private final String alias;
    private Iterator<CompositeBucket> page = List.<CompositeBucket>of().iterator();
    private Map<String, FieldValue> after = Map.of();
    private boolean over;
    private @Nullable CompositeBucket next;

    EventCounts(ElasticsearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    /**
     * The number of this aggregate's documents.
     *
     * @param aggregateId greater than any that was asked for before
     */
    long of(String aggregateId) {
        while (next == null || id(next).compareTo(aggregateId) < 0) {
            if (!advance()) {
                return 0;
            }
        }
        return id(next).equals(aggregateId) ? next.docCount() : 0;
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
                    r -> r.index(alias)
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
                                    })),
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
