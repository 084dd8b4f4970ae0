package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import neuguong.query.dashboard.Adoptions.End;
import neuguong.query.dashboard.Adoptions.Pair;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitDocument;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Counts which units took over whose models. */
@Component
public final class AdoptionSearch {
    private static final String OWNERS = "owners";
    private static final String ADOPTERS = "adopters";
    private static final int OWNERS_AT_MOST = 2_000;
    private static final int ADOPTERS_AT_MOST = 500;
    private static final int PAIRS = 200;

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;

    AdoptionSearch(PagedSearch search, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.units = units;
        this.localities = localities;
    }

    /** The pairs among exemplars of a scope; a year is not asked for. */
    public Adoptions adoptions(AdoptionCriteria criteria) throws IOException {
        var filters = new ArrayList<>(criteria.scope().ofExemplars(units, localities));
        filters.add(Queries.with(ADOPTERS));
        var adopters = Aggregation.of(a -> a.terms(t -> t.field(ADOPTERS).size(ADOPTERS_AT_MOST)));
        var owners = Aggregation.of(
                a -> a.terms(t -> t.field("unitId").size(OWNERS_AT_MOST)).aggregations(ADOPTERS, adopters));
        var counted = search.count(ExemplarIndices.EXEMPLARS, Queries.all(filters), Map.of(OWNERS, owners));
        record Found(String from, String to, long exemplars) {}
        var found = new ArrayList<Found>();
        var aggregate = counted.aggregations().get(OWNERS);
        if (aggregate != null && aggregate.isSterms()) {
            for (var owner : aggregate.sterms().buckets().array()) {
                var from = owner.key().stringValue();
                var taken =
                        Optional.ofNullable(owner.aggregations().get(ADOPTERS)).orElseThrow();
                taken.sterms()
                        .buckets()
                        .array()
                        .forEach(to -> found.add(new Found(from, to.key().stringValue(), to.docCount())));
            }
        }
        found.sort(Comparator.comparingLong(Found::exemplars)
                .reversed()
                .thenComparing(Found::from)
                .thenComparing(Found::to));
        var shown = found.stream().limit(PAIRS).toList();
        var ids = new HashSet<String>();
        shown.forEach(pair -> ids.addAll(List.of(pair.from(), pair.to())));
        var known = units.byIds(ids);
        return new Adoptions(
                counted.total(),
                shown.stream()
                        .map(pair -> new Pair(end(pair.from(), known), end(pair.to(), known), pair.exemplars()))
                        .toList(),
                found.size() > PAIRS,
                counted.complete());
    }

    private static End end(String id, Map<String, UnitDocument> known) {
        return new End(id, UnitSearch.ref(id, known).name());
    }
}
