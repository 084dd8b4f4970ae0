package neuguong.query.dashboard;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import neuguong.catalogue.Sector;
import neuguong.query.dashboard.Order.Figure;
import neuguong.query.dashboard.Order.Naming;
import neuguong.query.dashboard.RankingBy.OfNow;
import neuguong.query.dashboard.RankingBy.OfYears;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.platform.Facets;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/**
 * Puts exemplars, units and sectors in order. Whoever may not read records is told the names of exemplars whose honour stands, as a decision
 * made those known, in the orders of merit, and of nobody in those of who falls behind.
 */
@Component
public final class RankingSearch {
    private static final String HONOURED = "honoured";

    private final PagedSearch search;
    private final UnitSearch units;
    private final YearOrderSearch years;
    private final AttentionSearch attention;

    RankingSearch(PagedSearch search, UnitSearch units, YearOrderSearch years, AttentionSearch attention) {
        this.search = search;
        this.units = units;
        this.years = years;
        this.attention = attention;
    }

    /** The first of an order; whoever has no figure is in none. */
    public Ranking ranking(RankingCriteria criteria, Audience audience) throws IOException {
        var order = switch (criteria.measure().figure()) {
            case OfYears figure -> years.order(criteria, figure, audience.locale());
            case OfNow now -> attention.order(criteria, now.reason(), audience);
        };
        return new Ranking(
                criteria.ordered().toString(),
                criteria.measure().toString(),
                criteria.year(),
                criteria.scope().used(),
                order.told(naming(criteria, order.figures(), audience), audience),
                order.complete());
    }

    private Naming naming(RankingCriteria criteria, List<Figure> figures, Audience audience) throws IOException {
        var values = figures.stream().map(Figure::value).toList();
        return switch (criteria.ordered()) {
            case SECTOR ->
                figure -> Sector.of(figure.value())
                        .map(s -> s.in(audience.locale()))
                        .orElse(figure.value());
            case UNIT -> {
                var known = units.byIds(values);
                yield figure -> Objects.requireNonNullElse(
                        UnitSearch.ref(figure.value(), known).name(), figure.value());
            }
            case EXEMPLAR -> {
                if (audience.records()) {
                    yield Figure::name;
                }
                var open = switch (criteria.measure().figure()) {
                    case OfYears _ -> honoured(values);
                    case OfNow _ -> Set.<String>of();
                };
                yield figure -> open.contains(figure.value()) ? figure.name() : null;
            }
        };
    }

    /** Those of these exemplars that have an honour that stands. */
    private Set<String> honoured(List<String> exemplars) throws IOException {
        var counted = search.count(
                ExemplarIndices.EXEMPLARS,
                Queries.all(List.of(Queries.anyOf("id", exemplars), Queries.with("honours"))),
                Map.of(HONOURED, Facets.terms("id", Math.max(1, exemplars.size()))));
        return Facets.counts(counted.aggregations().get(HONOURED)).keySet();
    }
}
