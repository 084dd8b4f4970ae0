package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import neuguong.query.text.Spelling;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/** Pieces of queries, built from values only. */
public final class Queries {
    // Elasticsearch takes 65,536 values in one clause
    private static final int VALUES = 60_000;
    // far above any sum of word scores, and small enough that a float still tells those apart
    private static final float TIER = 16_384;

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
        return any(parts);
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

    /** Documents that match at least one of these. */
    public static Query any(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
    }

    /** Documents that match any of these, with the score of the best. */
    public static Query best(List<Query> queries) {
        return Query.of(q -> q.disMax(d -> d.queries(queries)));
    }

    /** Documents that match, all with this score. */
    public static Query scored(Query query, float score) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(score)));
    }

    /** Documents whose field has exactly this value. */
    public static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /**
     * Documents whose {@code nameFolded} has all these words, of which the last may be only begun; those come first that have the words as
     * they were asked, in {@code name}.
     */
    public static Query named(String words) {
        var exact = Text.nfc(words);
        var folded = Spelling.folded(words);
        return Query.of(q -> q.bool(b -> b.must(m -> m.matchBoolPrefix(
                        p -> p.field("nameFolded").query(folded).operator(Operator.And)))
                .should(tier(begun("name", exact), 2), tier(begun("nameFolded", folded), 1))));
    }

    /** What meets the filters and, where there are words, is {@link #named} so or has them as its code. */
    public static Query namedOrCoded(@Nullable String words, Collection<Query> filters) {
        return words == null
                ? all(filters)
                : Query.of(q -> q.bool(b -> b.should(named(words), tier(is("code", words.strip()), 4))
                        .minimumShouldMatch("1")
                        .filter(List.copyOf(filters))));
    }

    private static Query begun(String field, String words) {
        return Query.of(q -> q.matchPhrasePrefix(m -> m.field(field).query(words)));
    }

    /** What matches this outranks whatever only has more or rarer words. */
    public static Query tier(Query query, int tiers) {
        return scored(query, tiers * TIER);
    }

    /** What exists on a day, by {@code validFrom} and {@code validTo}. */
    public static Query validOn(LocalDate day) {
        var open = Query.of(q -> q.bool(b -> b.mustNot(m -> m.exists(e -> e.field("validTo")))));
        return all(List.of(
                until("validFrom", day),
                Query.of(q -> q.bool(b -> b.should(open, from("validTo", day)).minimumShouldMatch("1")))));
    }

    /** Documents that name, in one field, one of these documents and, in the other, a day of its time. */
    public static Query during(String field, String dateField, Collection<Span> spans) {
        record Time(@Nullable LocalDate from, @Nullable LocalDate to) {}
        var byTime = new LinkedHashMap<Time, List<String>>();
        for (var span : spans) {
            byTime.computeIfAbsent(new Time(span.from(), span.to()), _ -> new ArrayList<>())
                    .add(span.id());
        }
        var parts = new ArrayList<Query>();
        byTime.forEach((time, ids) -> {
            var all = new ArrayList<>(List.of(anyOf(field, ids)));
            if (time.from() != null) {
                all.add(from(dateField, time.from()));
            }
            if (time.to() != null) {
                all.add(until(dateField, time.to()));
            }
            parts.add(all(all));
        });
        return parts.isEmpty()
                ? anyOf(field, List.of())
                : Query.of(q -> q.bool(b -> b.should(parts).minimumShouldMatch("1")));
    }

    /** Documents whose field has a value. */
    public static Query with(String field) {
        return Query.of(q -> q.exists(e -> e.field(field)));
    }

    /** Documents whose number is greater than this. */
    public static Query moreThan(String field, double bound) {
        return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gt(bound))));
    }

    /** Documents of an event behind this position of the log. */
    static Query behind(long position) {
        // a double tells positions apart up to 2^53
        return moreThan("position", (double) position);
    }

    /** Documents whose field has no value. */
    public static Query without(String field) {
        return Query.of(q -> q.bool(b -> b.mustNot(m -> m.exists(e -> e.field(field)))));
    }

    /** Documents whose date is this day or later. */
    public static Query from(String field, LocalDate day) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).gte(day.toString()))));
    }

    /** Documents whose date is this day or earlier. */
    public static Query until(String field, LocalDate day) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lte(day.toString()))));
    }

    public static SortOptions ascending(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
    }

    public static SortOptions descending(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Desc)));
    }

    /** The most relevant first. */
    public static SortOptions relevance() {
        return SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)));
    }
}
