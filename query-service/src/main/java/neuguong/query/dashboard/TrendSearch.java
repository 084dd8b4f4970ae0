package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import neuguong.catalogue.Sector;
import neuguong.events.HonourLevel;
import neuguong.events.Named;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Facets;
import neuguong.query.platform.Listing.Facet;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Counts exemplars from year to year. */
@Component
public final class TrendSearch {
    // all communes of the country, old and new, are some 14,000
    private static final int VALUES = 20_000;
    private static final int BUCKETS = 1_000;

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;

    TrendSearch(PagedSearch search, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.units = units;
        this.localities = localities;
    }

    public Trend trend(TrendCriteria criteria, Locale locale) throws IOException {
        var scope = criteria.scope();
        var by = criteria.toldBy();
        var aggregations = new LinkedHashMap<String, Aggregation>();
        for (var year = criteria.firstYear(); year <= criteria.lastYear(); year++) {
            var filters = new ArrayList<Query>(scope.unitsOf(year, units));
            filters.add(Queries.anyOf("year", List.of(year)));
            aggregations.put(String.valueOf(year), Facets.under(filters, Facets.terms(field(by), VALUES)));
        }
        var counted = search.count(ExemplarIndices.YEARS, Queries.all(scope.apartFromUnits(localities)), aggregations);
        var totals = new LinkedHashMap<Integer, Long>();
        var counts = new LinkedHashMap<Integer, Map<String, Long>>();
        counted.aggregations().forEach((year, answer) -> {
            totals.put(Integer.valueOf(year), answer.filter().docCount());
            counts.put(Integer.valueOf(year), Facets.counts(answer));
        });
        var told = switch (by) {
            case SECTOR -> vocabulary(counts, Facets.named(Sector.all(), Sector::code), locale);
            case HONOUR_LEVEL -> vocabulary(counts, Facets.named(HonourLevel.values()), locale);
            case UNIT -> byUnit(counts, scope.unitsAsOf());
            case LOCALITY -> byPlace(counts, criteria, locale);
        };
        var years = new ArrayList<Trend.Year>();
        told.forEach((year, buckets) -> years.add(new Trend.Year(year, totals.getOrDefault(year, 0L), buckets)));
        years.sort(Comparator.comparingInt(Trend.Year::year));
        return new Trend(
                by.toString(),
                criteria.level(),
                criteria.firstYear(),
                criteria.lastYear(),
                scope.used(),
                years,
                counted.complete());
    }

    private static String field(TrendBy by) {
        return switch (by) {
            case SECTOR -> "sector";
            case LOCALITY -> "localityId";
            case UNIT -> "unitId";
            case HONOUR_LEVEL -> "honourLevels";
        };
    }

    private static Map<Integer, List<Facet>> vocabulary(
            Map<Integer, Map<String, Long>> counts, Map<String, Named> vocabulary, Locale locale) {
        var result = new LinkedHashMap<Integer, List<Facet>>();
        counts.forEach((year, values) -> result.put(year, Facets.all(values, vocabulary, locale)));
        return result;
    }

    private Map<Integer, List<Facet>> byUnit(Map<Integer, Map<String, Long>> counts, Basis basis) throws IOException {
        var present = switch (basis) {
            case THEN -> Map.<String, String>of();
            case NOW -> units.present(keys(counts));
        };
        var gathered = new LinkedHashMap<Integer, Map<String, Long>>();
        counts.forEach((year, values) -> {
            var sums = new HashMap<String, Long>();
            values.forEach((id, count) -> sums.merge(present.getOrDefault(id, id), count, Long::sum));
            gathered.put(year, sums);
        });
        var known = units.byIds(keys(gathered));
        return open(gathered, id -> {
            var unit = known.get(id);
            return unit == null ? id : unit.name();
        });
    }

    private Map<Integer, List<Facet>> byPlace(
            Map<Integer, Map<String, Long>> counts, TrendCriteria criteria, Locale locale) throws IOException {
        var levels = localities.levels(keys(counts));
        var basis = criteria.scope().localitiesAsOf();
        var level = criteria.level();
        var gathered = new LinkedHashMap<Integer, Map<String, Long>>();
        counts.forEach((year, values) ->
                gathered.put(year, level == null ? levels.gather(values, basis) : levels.gather(values, level, basis)));
        var names = localities.refs(keys(gathered));
        return open(gathered, id -> LocalitySearch.bucket(id, names, locale));
    }

    private static List<String> keys(Map<Integer, Map<String, Long>> counts) {
        return counts.values().stream()
                .flatMap(values -> values.keySet().stream())
                .distinct()
                .toList();
    }

    /** The same buckets in each year, those that have the most over all years first. */
    private static Map<Integer, List<Facet>> open(
            Map<Integer, Map<String, Long>> counts, Function<String, String> name) {
        var sums = new HashMap<String, Long>();
        counts.values().forEach(values -> values.forEach((id, count) -> sums.merge(id, count, Long::sum)));
        var ids = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(BUCKETS)
                .map(Map.Entry::getKey)
                .toList();
        var result = new LinkedHashMap<Integer, List<Facet>>();
        counts.forEach((year, values) -> result.put(
                year,
                ids.stream()
                        .map(id -> new Facet(id, name.apply(id), values.getOrDefault(id, 0L)))
                        .toList()));
        return result;
    }
}
