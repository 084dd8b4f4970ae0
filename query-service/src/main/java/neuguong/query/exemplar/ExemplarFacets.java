package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.HonourLevel;
import neuguong.events.Named;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import neuguong.query.exemplar.ExemplarFilters.Filter;
import neuguong.query.platform.Listing.Facet;
import neuguong.query.platform.Queries;

/**
 * Counts, for each filter, what each of its values would give under all other filters. Values of a vocabulary come in its order, places
 * and units by their counts.
 */
final class ExemplarFacets {
    private static final int OPEN_VALUES = 100;
    private static final int FIRST_YEAR = 2021;
    private static final String VALUES = "values";

    private final ExemplarFilters filters;
    private final boolean byYear;
    private final int lastYear;

    ExemplarFacets(ExemplarFilters filters, ExemplarCriteria criteria, int lastYear) {
        this.filters = filters;
        this.byYear = !criteria.year().isEmpty();
        this.lastYear = lastYear;
    }

    /** A facet of a closed vocabulary. */
    private record Vocabulary(Filter filter, Map<String, Named> values) {}

    private static final List<Vocabulary> VOCABULARIES = List.of(
            new Vocabulary(Filter.SECTOR, named(Sector.all(), Sector::code)),
            vocabulary(Filter.STAGE, Stage.values()),
            vocabulary(Filter.STANDING, Standing.values()),
            vocabulary(Filter.CATEGORY, Category.values()),
            vocabulary(Filter.SUBJECT, SubjectKind.values()),
            vocabulary(Filter.BREADTH, Breadth.values()),
            vocabulary(Filter.GRADE, Grade.values()),
            new Vocabulary(Filter.HONOUR, named(Honour.all(), Honour::code)),
            vocabulary(Filter.HONOUR_LEVEL, HonourLevel.values()));
    private static final List<Filter> OPEN = List.of(Filter.LOCALITY, Filter.UNIT);

    private static <E extends Enum<E> & Named> Vocabulary vocabulary(Filter filter, E[] values) {
        return new Vocabulary(filter, named(Arrays.asList(values), Enum::name));
    }

    private static <N extends Named> Map<String, Named> named(Collection<N> values, Function<N, String> code) {
        var result = new LinkedHashMap<String, Named>();
        values.forEach(v -> result.put(code.apply(v), v));
        return result;
    }

    /** The aggregations to ask for, by the facet's name. */
    Map<String, Aggregation> aggregations() {
        var result = new LinkedHashMap<String, Aggregation>();
        for (var vocabulary : VOCABULARIES) {
            result.put(parameter(vocabulary.filter()), under(filters.allBut(vocabulary.filter()), values(vocabulary)));
        }
        for (var filter : OPEN) {
            result.put(parameter(filter), under(filters.allBut(filter), terms(filter, OPEN_VALUES)));
        }
        var years = new LinkedHashMap<String, Query>();
        IntStream.rangeClosed(FIRST_YEAR, lastYear).forEach(y -> years.put(String.valueOf(y), filters.choosing(y)));
        result.put(parameter(Filter.YEAR), under(filters.apartFromYears(), keyed(years)));
        return result;
    }

    private Aggregation values(Vocabulary vocabulary) {
        var ofYear = byYear
                && switch (vocabulary.filter()) {
                    case GRADE, HONOUR, HONOUR_LEVEL -> true;
                    case SUBJECT, CATEGORY, BREADTH, SECTOR, LOCALITY, UNIT, STAGE, STANDING, MOVEMENT, YEAR -> false;
                };
        if (!ofYear) {
            return terms(vocabulary.filter(), vocabulary.values().size() + 1);
        }
        var queries = new LinkedHashMap<String, Query>();
        vocabulary.values().keySet().forEach(v -> queries.put(v, filters.choosing(vocabulary.filter(), v)));
        return keyed(queries);
    }

    private static Aggregation terms(Filter filter, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(filter.field()).size(size)));
    }

    private static Aggregation keyed(Map<String, Query> queries) {
        return Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(queries))));
    }

    private static Aggregation under(List<Query> queries, Aggregation values) {
        return Aggregation.of(a -> a.filter(Queries.all(queries)).aggregations(VALUES, values));
    }

    /** The ids of the units or places that were counted, for their names to be looked up. */
    static List<String> counted(Filter filter, Map<String, Aggregate> answer) {
        return List.copyOf(counts(filter, answer).keySet());
    }

    /** The facets of an answer; values that nothing has are left out. */
    Map<String, List<Facet>> read(
            Map<String, Aggregate> answer, Locale locale, Map<Filter, Function<String, String>> names) {
        var result = new LinkedHashMap<String, List<Facet>>();
        for (var vocabulary : VOCABULARIES) {
            var counts = counts(vocabulary.filter(), answer);
            result.put(
                    parameter(vocabulary.filter()),
                    vocabulary.values().entrySet().stream()
                            .filter(v -> counts.getOrDefault(v.getKey(), 0L) > 0)
                            .map(v ->
                                    new Facet(v.getKey(), v.getValue().in(locale), counts.getOrDefault(v.getKey(), 0L)))
                            .toList());
        }
        for (var filter : OPEN) {
            var name = names.getOrDefault(filter, Function.identity());
            result.put(parameter(filter), facets(counts(filter, answer), name));
        }
        result.put(parameter(Filter.YEAR), facets(counts(Filter.YEAR, answer), Function.identity()));
        return result;
    }

    private static List<Facet> facets(Map<String, Long> counts, Function<String, String> name) {
        var result = new ArrayList<Facet>();
        counts.forEach((value, count) -> {
            if (count > 0) {
                result.add(new Facet(value, name.apply(value), count));
            }
        });
        return result;
    }

    private static Map<String, Long> counts(Filter filter, Map<String, Aggregate> answer) {
        var result = new LinkedHashMap<String, Long>();
        var aggregate = answer.get(parameter(filter));
        var values =
                aggregate == null ? null : aggregate.filter().aggregations().get(VALUES);
        if (values == null) {
            return result;
        }
        if (values.isFilters()) {
            values.filters().buckets().keyed().forEach((value, bucket) -> result.put(value, bucket.docCount()));
        } else {
            values.sterms().buckets().array().forEach(b -> result.put(b.key().stringValue(), b.docCount()));
        }
        return result;
    }

    private static String parameter(Filter filter) {
        return switch (filter) {
            case SUBJECT -> "subject";
            case CATEGORY -> "category";
            case BREADTH -> "breadth";
            case SECTOR -> "sector";
            case LOCALITY -> "locality";
            case UNIT -> "unit";
            case STAGE -> "stage";
            case STANDING -> "standing";
            case MOVEMENT -> "movement";
            case GRADE -> "grade";
            case HONOUR -> "honour";
            case HONOUR_LEVEL -> "honourLevel";
            case YEAR -> "year";
        };
    }
}
