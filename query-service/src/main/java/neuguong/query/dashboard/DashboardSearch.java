package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import neuguong.catalogue.Sector;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.HonourLevel;
import neuguong.events.Named;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import neuguong.query.exemplar.Attention;
import neuguong.query.exemplar.AttentionFilters;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.exemplar.LastInspection;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Facets;
import neuguong.query.platform.Listing.Facet;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.PagedSearch.Counted;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts for the dashboard. */
@Component
public final class DashboardSearch {
    // the plan's years begin and end there
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String ATTENTION = "attention";

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final InstantSource clock;

    DashboardSearch(PagedSearch search, UnitSearch units, LocalitySearch localities, InstantSource clock) {
        this.search = search;
        this.units = units;
        this.localities = localities;
        this.clock = clock;
    }

    /** The register in figures, as it stands or as it stood at the end of a year. */
    public Overview overview(OverviewCriteria criteria, Locale locale) throws IOException {
        var year = criteria.year();
        var scope = criteria.scope();
        var counted = search.count(
                ScopeFilters.index(year),
                Queries.all(scope.asOf(year, units, localities)),
                aggregations(year, today()));
        return new Overview(
                year,
                scope.used(),
                counted.total(),
                read(counted, "stage", Facets.named(Stage.values()), locale),
                read(counted, "standing", Facets.named(Standing.values()), locale),
                read(counted, "category", Facets.named(Category.values()), locale),
                read(counted, "subject", Facets.named(SubjectKind.values()), locale),
                read(counted, "sector", Facets.named(Sector.all(), Sector::code), locale),
                read(counted, "grade", Facets.named(Grade.values()), locale),
                read(counted, "honourLevel", Facets.named(HonourLevel.values()), locale),
                year != null
                        ? null
                        : Facets.open(
                                Facets.counts(counted.aggregations().get("inspected")),
                                y -> LastInspection.in(y, locale)),
                Facets.sum(counted.aggregations().get("openDifficulties")),
                year != null ? null : read(counted, ATTENTION, Facets.named(Attention.values()), locale),
                overdue(criteria, scope.ofExemplars(units, localities)),
                counted.complete());
    }

    private static Map<String, Aggregation> aggregations(@Nullable Integer year, LocalDate today) {
        var result = new LinkedHashMap<String, Aggregation>();
        for (var field : List.of("stage", "standing", "category", "subject", "sector")) {
            result.put(field, Facets.terms(field, 50));
        }
        result.put("grade", Facets.terms(year == null ? "latestGrade" : "grade", 10));
        if (year == null) {
            result.put("inspected", Facets.terms("inspected", 20));
            result.put(ATTENTION, Facets.keyed(AttentionFilters.each(today)));
        }
        result.put("openDifficulties", Facets.sum("openDifficulties"));
        result.put("honourLevel", Facets.terms("honourLevels", 10));
        return result;
    }

    private static List<Facet> read(Counted counted, String name, Map<String, Named> vocabulary, Locale locale) {
        return Facets.all(Facets.counts(counted.aggregations().get(name)), vocabulary, locale);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private long overdue(OverviewCriteria criteria, List<Query> filters) throws IOException {
        var thisYear = today().getYear();
        var year = criteria.year();
        var ended = IntStream.rangeClosed(ExemplarDocument.FIRST_YEAR, ExemplarDocument.LAST_YEAR)
                .filter(y -> y < thisYear && (year == null || y == year))
                .boxed()
                .toList();
        var all = new ArrayList<>(filters);
        all.add(Queries.anyOf("standing", List.of(Standing.OPEN, Standing.SUSPENDED)));
        all.add(Queries.anyOf("unassessedYears", ended));
        return search.count(ExemplarIndices.EXEMPLARS, Queries.all(all), Map.of())
                .total();
    }
}
