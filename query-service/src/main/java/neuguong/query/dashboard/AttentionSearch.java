package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.query.dashboard.Order.Figure;
import neuguong.query.exemplar.Attention;
import neuguong.query.exemplar.AttentionFilters;
import neuguong.query.exemplar.AttentionHit;
import neuguong.query.exemplar.AttentionHit.Sign;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Facets;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.platform.Slice;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Puts in order who needs attention most as of today, and the units and sectors with the most of them. */
@Component
final class AttentionSearch {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String FIRST = "first";

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final InstantSource clock;

    AttentionSearch(PagedSearch search, UnitSearch units, LocalitySearch localities, InstantSource clock) {
        this.search = search;
        this.units = units;
        this.localities = localities;
        this.clock = clock;
    }

    Order order(RankingCriteria criteria, Attention reason, Audience audience) throws IOException {
        var today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        var scope = criteria.scope().ofExemplars(units, localities);
        return switch (criteria.ordered()) {
            case EXEMPLAR -> exemplars(scope, reason, criteria.first(), today, audience);
            case UNIT, SECTOR -> {
                var filters = new ArrayList<>(scope);
                filters.add(AttentionFilters.of(reason, today));
                var counted = search.count(
                        ExemplarIndices.EXEMPLARS,
                        Queries.all(filters),
                        Map.of(FIRST, Facets.terms(criteria.ordered().field(), criteria.first())));
                var figures = new ArrayList<Figure>();
                Facets.counts(counted.aggregations().get(FIRST))
                        .forEach(
                                (value, count) -> figures.add(new Figure(value, null, count.doubleValue(), List.of())));
                yield new Order(figures, counted.complete());
            }
        };
    }

    private Order exemplars(List<Query> scope, Attention reason, int first, LocalDate today, Audience audience)
            throws IOException {
        var query = AttentionFilters.bySigns(reason, today);
        var found = search.search(
                AttentionHit.READ,
                "attention",
                new Slice(first, null),
                sort(reason),
                r -> r.query(q -> q.bool(b -> b.must(query).filter(scope))));
        var figures = found.page().items().stream()
                .map(hit -> {
                    var signs = hit.signs(reason, today);
                    return new Figure(
                            hit.id(),
                            hit.name(),
                            (double) signs.stream().mapToLong(Sign::weight).sum(),
                            signs.stream()
                                    .map(sign -> Order.why(
                                            hit.id(), sign.words().in(audience.locale()), sign.from(), sign.to()))
                                    .toList());
                })
                .toList();
        return new Order(figures, found.page().complete());
    }

    private static List<SortOptions> sort(Attention reason) {
        return switch (reason) {
            case STALLED -> List.of(Queries.ascending("progressedOn"), Queries.ascending("id"));
            case AT_RISK -> List.of(Queries.relevance(), Queries.ascending("id"));
        };
    }
}
