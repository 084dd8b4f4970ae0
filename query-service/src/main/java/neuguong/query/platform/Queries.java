package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Pieces of queries, built from values only. */
public final class Queries {
    // Elasticsearch takes 65,536 values in one clause
    private static final int VALUES = 60_000;

    private Queries() {}

    /** Documents whose field has any of these values; of none where there are no values. */
    public static Query anyOf(String field, Collection<?> values) {
        var all = values.stream().map(v -> FieldValue.of(v.toString())).toList();
        if (all.size() <= VALUES) {
            return terms(field, all);
        }
        var parts = new ArrayList<Query>();
        for (var from = 0; from < all.size(); from += VALUES) {
            parts.add(terms(field, all.subList(from, Math.min(from + VALUES, all.size()))));
        }
        return Query.of(q -> q.bool(b -> b.should(parts).minimumShouldMatch("1")));
    }

    private static Query terms(String field, List<FieldValue> values) {
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values))));
    }

    /** Documents that match all of these; every document where there are none. */
    public static Query all(Collection<Query> queries) {
        return queries.isEmpty()
                ? Query.of(q -> q.matchAll(m -> m))
                : Query.of(q -> q.bool(b -> b.filter(List.copyOf(queries))));
    }
}
