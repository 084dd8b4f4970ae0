package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import neuguong.events.Stage;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Facets;
import neuguong.query.platform.Listing.Facet;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Counts how far exemplars have come. */
@Component
public final class FunnelSearch {
    private static final String HONOURED = "HONOURED";
    private static final Phrase HONOURED_NAME = new Phrase("Được khen thưởng", "Honoured");

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;

    FunnelSearch(PagedSearch search, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.units = units;
        this.localities = localities;
    }

    /** The steps, as they are or as they were at the end of a year. */
    public Funnel funnel(OverviewCriteria criteria, Locale locale) throws IOException {
        var scope = criteria.scope();
        var year = criteria.year();
        var counted = search.count(
                ScopeFilters.index(year),
                Queries.all(scope.asOf(year, units, localities)),
                Map.of("steps", Facets.keyed(steps())));
        var counts = Facets.counts(counted.aggregations().get("steps"));
        var result = steps().keySet().stream()
                .map(step -> new Facet(step, name(step, locale), counts.getOrDefault(step, 0L)))
                .toList();
        return new Funnel(year, scope.used(), result, counted.complete());
    }

    private static Map<String, Query> steps() {
        var result = new LinkedHashMap<String, Query>();
        var stages = Arrays.asList(Stage.values());
        for (var i = 0; i < stages.size(); i++) {
            result.put(stages.get(i).name(), Queries.anyOf("stage", stages.subList(i, stages.size())));
        }
        result.put(HONOURED, Queries.with("honours"));
        return result;
    }

    private static String name(String step, Locale locale) {
        return step.equals(HONOURED)
                ? HONOURED_NAME.in(locale)
                : Stage.valueOf(step).in(locale);
    }
}
