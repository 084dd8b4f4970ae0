package neuguong.query.dashboard;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import neuguong.query.dashboard.Order.Figure;
import neuguong.query.dashboard.Ranking.Why;
import neuguong.query.dashboard.RankingBy.Arithmetic;
import neuguong.query.dashboard.RankingBy.OfYears;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.exemplar.ExemplarIndices;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Queries;
import neuguong.query.unit.UnitSearch;
import org.springframework.stereotype.Component;

/** Puts exemplars, units and sectors in order, by what their years say of them. */
@Component
final class YearOrderSearch {
    private static final String FIRST = "first";
    private static final String FIGURE = "figure";
    private static final String YEARS = "years";
    private static final String YEAR = "year";
    private static final String NAME = "name";
    private static final int YEARS_OF_THE_PLAN = ExemplarDocument.LAST_YEAR - ExemplarDocument.FIRST_YEAR + 1;

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;

    YearOrderSearch(PagedSearch search, UnitSearch units, LocalitySearch localities) {
        this.search = search;
        this.units = units;
        this.localities = localities;
    }

    Order order(RankingCriteria criteria, OfYears of, Locale locale) throws IOException {
        var counted = search.count(
                ExemplarIndices.YEARS,
                Queries.all(filters(criteria, of)),
                Map.of(FIRST, first(criteria.ordered(), of, criteria.first())));
        var aggregate = counted.aggregations().get(FIRST);
        var buckets = aggregate != null && aggregate.isSterms()
                ? aggregate.sterms().buckets().array()
                : List.<StringTermsBucket>of();
        var figures = buckets.stream()
                .map(bucket -> {
                    var years = years(bucket);
                    var value = bucket.key().stringValue();
                    return new Figure(
                            value,
                            years.isEmpty() ? value : years.getFirst().getString(NAME, value),
                            figure(bucket, of.arithmetic()),
                            years.isEmpty() ? List.of() : List.of(why(value, years, of, locale)));
                })
                .toList();
        return new Order(figures, counted.complete());
    }

    private List<Query> filters(RankingCriteria criteria, OfYears of) throws IOException {
        var scope = criteria.scope();
        var filters = new ArrayList<>(scope.apartFromUnits(localities));
        var year = criteria.year();
        if (year != null) {
            filters.add(Queries.anyOf(YEAR, List.of(year)));
            filters.addAll(scope.unitsOf(year, units));
        } else if (!scope.unit().isEmpty()) {
            // each year has the tree of its own last day
            var years = new ArrayList<Query>();
            for (var y = ExemplarDocument.FIRST_YEAR; y <= ExemplarDocument.LAST_YEAR; y++) {
                var one = new ArrayList<>(scope.unitsOf(y, units));
                one.add(Queries.anyOf(YEAR, List.of(y)));
                years.add(Queries.all(one));
            }
            filters.add(Queries.any(years));
        }
        filters.add(
                switch (of.arithmetic()) {
                    case SUM -> Queries.moreThan(of.field(), 0);
                    case MEAN, COUNT -> Queries.with(of.field());
                });
        return filters;
    }

    private static Aggregation first(RankingOf of, OfYears figure, int size) {
        var value = switch (figure.arithmetic()) {
            case MEAN -> Aggregation.of(a -> a.avg(v -> v.field(figure.field())));
            case SUM -> Aggregation.of(a -> a.sum(s -> s.field(figure.field())));
            case COUNT -> Aggregation.of(a -> a.valueCount(v -> v.field(figure.field())));
        };
        return Aggregation.of(a -> {
            var terms = a.terms(t -> t.field(of.field())
                    .size(size)
                    .order(NamedValue.of(FIGURE, SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)));
            terms.aggregations(FIGURE, value);
            if (of == RankingOf.EXEMPLAR) {
                terms.aggregations(
                        YEARS,
                        n -> n.topHits(h -> h.size(YEARS_OF_THE_PLAN)
                                .sort(Queries.ascending(YEAR))
                                .source(s -> s.filter(f -> f.includes(NAME, YEAR, figure.field())))));
            }
            return terms;
        });
    }

    private static double figure(StringTermsBucket bucket, Arithmetic arithmetic) {
        var figure = Optional.ofNullable(bucket.aggregations().get(FIGURE)).orElseThrow();
        var value = switch (arithmetic) {
            case MEAN -> figure.avg().value();
            case SUM -> figure.sum().value();
            case COUNT -> figure.valueCount().value();
        };
        return Math.round(Objects.requireNonNullElse(value, 0.0) * 100) / 100.0;
    }

    /** What an exemplar's years say, in their order; nothing of units and sectors. */
    private static List<JsonObject> years(StringTermsBucket bucket) {
        return Optional.ofNullable(bucket.aggregations().get(YEARS))
                .map(Aggregate::topHits)
                .map(hits -> hits.hits().hits())
                .orElse(List.of())
                .stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .map(source -> source.toJson().asJsonObject())
                .toList();
    }

    private static Why why(String exemplar, List<JsonObject> years, OfYears of, Locale locale) {
        var text = years.stream()
                .map(year -> year.getInt(YEAR) + ": " + told(year, of.field(), locale))
                .collect(Collectors.joining("; "));
        return Order.why(
                exemplar,
                text,
                LocalDate.of(years.getFirst().getInt(YEAR), 1, 1),
                LocalDate.of(years.getLast().getInt(YEAR), 12, 31));
    }

    private static String told(JsonObject year, String field, Locale locale) {
        return switch (year.get(field)) {
            case JsonArray values -> String.valueOf(values.size());
            case JsonNumber number -> NumberFormat.getNumberInstance(locale).format(number.doubleValue());
            case null, default -> "0";
        };
    }
}
