package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import neuguong.events.Named;
import neuguong.query.platform.Listing.Facet;
import org.jspecify.annotations.Nullable;

/** Counts of values, each under filters of its own: how they are asked for, and how they are read. */
public final class Facets {
    private static final String VALUES = "values";

    private Facets() {}

    /** The values of a field, the most frequent first. */
    public static Aggregation terms(String field, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
    }

    /** The sum of a number. */
    public static Aggregation sum(String field) {
        return Aggregation.of(a -> a.sum(s -> s.field(field)));
    }

    /** What {@link #sum} came to. */
    public static long sum(@Nullable Aggregate aggregate) {
        return aggregate == null
                ? 0
                : Math.round(Objects.requireNonNullElse(aggregate.sum().value(), 0.0));
    }

    /** The years of a date. */
    public static Aggregation years(String field) {
        return Aggregation.of(a -> a.dateHistogram(h -> h.field(field)
                .calendarInterval(CalendarInterval.Year)
                .format("yyyy")
                .minDocCount(1)));
    }

    /** Values that are queries. */
    public static Aggregation keyed(Map<String, Query> queries) {
        return Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(queries))));
    }

    /** How many meet the words, whatever the filters. */
    public static Aggregation all() {
        return Aggregation.of(a -> a.filter(Queries.all(List.of())));
    }

    /** What {@link #all} came to. */
    public static long all(@Nullable Aggregate aggregate) {
        return aggregate == null ? 0 : aggregate.filter().docCount();
    }

    /** The values of what meets these queries; of all by themselves, which Elasticsearch may then count without visiting each document. */
    public static Aggregation under(Collection<Query> queries, Aggregation values) {
        if (queries.isEmpty()) {
            return values;
        }
        return Aggregation.of(a -> a.filter(Queries.all(queries)).aggregations(VALUES, values));
    }

    /** The counts of {@link #under}, or of the values by themselves, in the order they came. */
    public static Map<String, Long> counts(@Nullable Aggregate aggregate) {
        var result = new LinkedHashMap<String, Long>();
        var values = aggregate != null && aggregate.isFilter()
                ? aggregate.filter().aggregations().get(VALUES)
                : aggregate;
        if (values == null) {
            return result;
        }
        if (values.isFilters()) {
            values.filters().buckets().keyed().forEach((value, bucket) -> result.put(value, bucket.docCount()));
        } else if (values.isDateHistogram()) {
            values.dateHistogram().buckets().array().forEach(b -> result.put(b.keyAsString(), b.docCount()));
        } else if (values.isSterms()) {
            values.sterms().buckets().array().forEach(b -> result.put(b.key().stringValue(), b.docCount()));
        }
        return result;
    }

    /** The constants of an enum by their names. */
    public static <E extends Enum<E> & Named> Map<String, Named> named(E[] values) {
        return named(Arrays.asList(values), Enum::name);
    }

    /** Terms by their codes, in their order. */
    public static <N extends Named> Map<String, Named> named(Collection<N> values, Function<N, String> code) {
        var result = new LinkedHashMap<String, Named>();
        values.forEach(v -> result.put(code.apply(v), v));
        return result;
    }

    /** The values of a vocabulary that anything has, in its order. */
    public static List<Facet> vocabulary(Map<String, Long> counts, Map<String, Named> vocabulary, Locale locale) {
        return all(counts, vocabulary, locale).stream()
                .filter(facet -> facet.count() > 0)
                .toList();
    }

    /** All values of a vocabulary, in its order. */
    public static List<Facet> all(Map<String, Long> counts, Map<String, Named> vocabulary, Locale locale) {
        return vocabulary.entrySet().stream()
                .map(v -> new Facet(v.getKey(), v.getValue().in(locale), counts.getOrDefault(v.getKey(), 0L)))
                .toList();
    }

    /** Values that are no vocabulary, by what the function calls them. */
    public static List<Facet> open(Map<String, Long> counts, Function<String, String> name) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Facet(count.getKey(), name.apply(count.getKey()), count.getValue()))
                .toList();
    }
}
