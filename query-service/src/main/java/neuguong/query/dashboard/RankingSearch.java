package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.catalogue.Sector;
import neuguong.query.dashboard.Ranking.Ranked;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Puts exemplars, units and sectors in order, by what their years say of them. */
@Component
public final class RankingSearch {
    private static final String FIRST = "first";
    private static final String FIGURE = "figure";
    private static final String NAME = "name";

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;

    RankingSearch(PagedSearch search, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.units = units;
        this.localities = localities;
    }

    /** The first of an order; whoever has no figure is in none. */
    public Ranking ranking(RankingCriteria criteria, Locale locale) throws IOException {
        var counted = search.count(
                ExemplarIndices.YEARS,
                Queries.all(filters(criteria)),
                Map.of(FIRST, first(criteria.ordered(), criteria.measure(), criteria.first())));
        var aggregate = counted.aggregations().get(FIRST);
        var buckets = aggregate != null && aggregate.isSterms()
                ? aggregate.sterms().buckets().array()
                : List.<StringTermsBucket>of();
        var names = names(criteria.ordered(), buckets, locale);
        var figures = buckets.stream().map(b -> figure(b, criteria.measure())).toList();
        var items = IntStream.range(0, buckets.size())
                .mapToObj(i -> new Ranked(
                        figures.indexOf(figures.get(i)) + 1,
                        buckets.get(i).key().stringValue(),
                        names.apply(buckets.get(i)),
                        figures.get(i)))
                .toList();
        return new Ranking(
                criteria.ordered().toString(),
                criteria.measure().toString(),
                criteria.year(),
                criteria.scope().used(),
                items,
                counted.complete());
    }

    private List<Query> filters(RankingCriteria criteria) throws IOException {
        var scope = criteria.scope();
        var filters = new ArrayList<>(scope.apartFromUnits(localities));
        var year = criteria.year();
        if (year != null) {
            filters.add(Queries.anyOf("year", List.of(year)));
            filters.addAll(scope.unitsOf(year, units));
        } else if (!scope.unit().isEmpty()) {
            // each year has the tree of its own last day
            var years = new ArrayList<Query>();
            for (var y = ExemplarDocument.FIRST_YEAR; y <= ExemplarDocument.LAST_YEAR; y++) {
                var one = new ArrayList<>(scope.unitsOf(y, units));
                one.add(Queries.anyOf("year", List.of(y)));
                years.add(Queries.all(one));
            }
            filters.add(Queries.any(years));
        }
        filters.add(
                switch (criteria.measure()) {
                    case SPREAD -> Queries.moreThan("adoptions", 0);
                    case SCORE, HONOURS, IMPROVEMENT ->
                        Queries.with(criteria.measure().field());
                });
        return filters;
    }

    private static Aggregation first(RankingOf of, RankingBy by, int size) {
        var figure = switch (by) {
            case SCORE, IMPROVEMENT -> Aggregation.of(a -> a.avg(v -> v.field(by.field())));
            case SPREAD -> Aggregation.of(a -> a.sum(s -> s.field(by.field())));
            case HONOURS -> Aggregation.of(a -> a.valueCount(v -> v.field(by.field())));
        };
        return Aggregation.of(a -> {
            var terms = a.terms(t -> t.field(of.field())
                    .size(size)
                    .order(NamedValue.of(FIGURE, SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)));
            terms.aggregations(FIGURE, figure);
            if (of == RankingOf.EXEMPLAR) {
                terms.aggregations(NAME, n -> n.topHits(h -> h.size(1).source(s -> s.filter(f -> f.includes(NAME)))));
            }
            return terms;
        });
    }

    private static double figure(StringTermsBucket bucket, RankingBy by) {
        var figure = Optional.ofNullable(bucket.aggregations().get(FIGURE)).orElseThrow();
        var value = switch (by) {
            case SCORE, IMPROVEMENT -> figure.avg().value();
            case SPREAD -> figure.sum().value();
            case HONOURS -> figure.valueCount().value();
        };
        return Math.round(Objects.requireNonNullElse(value, 0.0) * 100) / 100.0;
    }

    private Function<StringTermsBucket, String> names(RankingOf of, List<StringTermsBucket> buckets, Locale locale)
            throws IOException {
        return switch (of) {
            case EXEMPLAR -> RankingSearch::nameOf;
            case SECTOR ->
                bucket -> {
                    var code = bucket.key().stringValue();
                    return Sector.of(code).map(s -> s.in(locale)).orElse(code);
                };
            case UNIT -> {
                var known = units.byIds(
                        buckets.stream().map(b -> b.key().stringValue()).toList());
                yield bucket -> {
                    var id = bucket.key().stringValue();
                    return Objects.requireNonNullElse(UnitSearch.ref(id, known).name(), id);
                };
            }
        };
    }

    private static String nameOf(StringTermsBucket exemplar) {
        return Optional.ofNullable(exemplar.aggregations().get(NAME))
                .map(Aggregate::topHits)
                .flatMap(hits -> hits.hits().hits().stream().findFirst())
                .flatMap(hit -> Optional.ofNullable(hit.source()))
                .map(source -> source.toJson().asJsonObject().getString(NAME, ""))
                .orElseGet(() -> exemplar.key().stringValue());
    }
}
