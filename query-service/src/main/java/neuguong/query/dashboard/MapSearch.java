package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import neuguong.events.LocalityLevel;
import neuguong.query.dashboard.ProvinceMap.Commune;
import neuguong.query.dashboard.ProvinceMap.Rest;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Facets;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Counts exemplars by commune and says where those lie. */
@Component
public final class MapSearch {
    // all communes and hamlets that a register may know, old and new
    private static final int VALUES = 20_000;
    private static final String ALL = "all";
    private static final String HONOURED = "honoured";

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;

    MapSearch(PagedSearch search, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.units = units;
        this.localities = localities;
    }

    /** The communes, by the places as they were named then or as they are now. */
    public ProvinceMap map(OverviewCriteria criteria, Locale locale) throws IOException {
        var scope = criteria.scope();
        var year = criteria.year();
        var places = Facets.terms("localityId", VALUES);
        var aggregations = Map.<String, Aggregation>of(
                ALL, places, HONOURED, Facets.under(List.of(Queries.with("honours")), places));
        var counted =
                search.count(ScopeFilters.index(year), Queries.all(scope.asOf(year, units, localities)), aggregations);
        var counts = Facets.counts(counted.aggregations().get(ALL));
        var levels = localities.levels(counts.keySet());
        var all = levels.gather(counts, LocalityLevel.COMMUNE, scope.localitiesAsOf());
        var honoured = levels.gather(
                Facets.counts(counted.aggregations().get(HONOURED)), LocalityLevel.COMMUNE, scope.localitiesAsOf());
        var names = localities.refs(all.keySet());
        var communes = all.entrySet().stream()
                .map(entry -> {
                    var id = entry.getKey();
                    var place = levels.known().get(id);
                    return new Commune(
                            id,
                            LocalitySearch.bucket(id, names, locale),
                            place == null ? null : place.point(),
                            entry.getValue(),
                            honoured.getOrDefault(id, 0L));
                })
                .toList();
        return new ProvinceMap(
                year,
                scope.used(),
                counted.total(),
                honoured.values().stream().mapToLong(Long::longValue).sum(),
                communes,
                Rest.of(communes),
                counted.complete());
    }
}
