package neuguong.query.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.events.HonourLevel;
import neuguong.events.LocalityLevel;
import neuguong.events.Stage;
import neuguong.query.dashboard.AdoptionCriteria;
import neuguong.query.dashboard.AdoptionSearch;
import neuguong.query.dashboard.FunnelSearch;
import neuguong.query.dashboard.OverviewCriteria;
import neuguong.query.dashboard.RankingBy;
import neuguong.query.dashboard.RankingCriteria;
import neuguong.query.dashboard.RankingOf;
import neuguong.query.dashboard.RankingSearch;
import neuguong.query.dashboard.TrendBy;
import neuguong.query.dashboard.TrendCriteria;
import neuguong.query.dashboard.TrendSearch;
import neuguong.query.pages.Panel.Cell;
import neuguong.query.pages.Panel.Row;
import neuguong.query.platform.Links;
import neuguong.query.platform.Listing.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the dashboard's panels from the figures that programs are answered too. */
@Component
final class Panels {
    private static final int ROWS = 12;

    private final FunnelSearch funnels;
    private final TrendSearch trends;
    private final RankingSearch rankings;
    private final AdoptionSearch adoptions;

    Panels(FunnelSearch funnels, TrendSearch trends, RankingSearch rankings, AdoptionSearch adoptions) {
        this.funnels = funnels;
        this.trends = trends;
        this.rankings = rankings;
        this.adoptions = adoptions;
    }

    /** The panels, in the order of the page. */
    enum Kind {
        FUNNEL,
        HONOURS,
        SECTORS,
        PLACES,
        SPREAD,
        IMPROVEMENT,
        UNITS,
        ADOPTIONS;

        /** By which it is addressed. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
        }
    }

    /** A panel of what is asked for, in the reader's language. */
    Panel panel(Kind kind, OverviewCriteria asked, Locale locale) throws IOException {
        var scope = scope(asked);
        return switch (kind) {
            case FUNNEL -> funnel(asked, scope, locale);
            case HONOURS -> honours(asked, scope, locale);
            case SECTORS -> years(kind, TrendBy.SECTOR, null, asked, scope, locale);
            case PLACES -> years(kind, TrendBy.LOCALITY, LocalityLevel.DISTRICT, asked, scope, locale);
            case SPREAD -> ranking(kind, RankingOf.EXEMPLAR, RankingBy.SPREAD, asked, scope, locale);
            case IMPROVEMENT -> ranking(kind, RankingOf.EXEMPLAR, RankingBy.IMPROVEMENT, asked, scope, locale);
            case UNITS -> ranking(kind, RankingOf.UNIT, RankingBy.HONOURS, asked, scope, locale);
            case ADOPTIONS -> adoptions(asked, scope);
        };
    }

    private Panel funnel(OverviewCriteria asked, Map<String, List<String>> scope, Locale locale) throws IOException {
        var funnel = funnels.funnel(asked, locale);
        var rows = funnel.steps().stream()
                .map(step -> Panel.row(
                        step.name(),
                        (double) step.count(),
                        asked.year() == null ? search(scope, standsAt(step.value())) : null))
                .toList();
        return new Panel("funnel", List.of(""), rows, funnel.complete(), data("funnel", withYear(scope, asked)));
    }

    /** The filters of the search that finds what a step counts. */
    private static Map<String, List<String>> standsAt(String step) {
        var stages = Arrays.stream(Stage.values()).map(Enum::name).toList();
        if (!stages.contains(step)) {
            return Map.of(
                    "honourLevel",
                    Arrays.stream(HonourLevel.values()).map(Enum::name).toList());
        }
        var from = stages.indexOf(step);
        return from == 0 ? Map.of() : Map.of("stage", stages.subList(from, stages.size()));
    }

    private Panel honours(OverviewCriteria asked, Map<String, List<String>> scope, Locale locale) throws IOException {
        return trend(
                Kind.HONOURS,
                criteria(TrendBy.HONOUR_LEVEL, null, asked),
                scope,
                locale,
                level -> null,
                (level, year) ->
                        search(scope, Map.of("honourLevel", List.of(level), "year", List.of(String.valueOf(year)))));
    }

    private Panel years(
            Kind kind,
            TrendBy by,
            @Nullable LocalityLevel level,
            OverviewCriteria asked,
            Map<String, List<String>> scope,
            Locale locale)
            throws IOException {
        var parameter = by == TrendBy.SECTOR ? "sector" : "locality";
        return trend(
                kind,
                criteria(by, level, asked),
                scope,
                locale,
                value -> search(scope, Map.of(parameter, List.of(value))),
                // an exemplar's sector is the same in every year, its place need not be
                (value, year) -> by != TrendBy.SECTOR
                        ? null
                        : search(scope, Map.of(parameter, List.of(value), "nominatedTo", List.of(year + "-12-31"))));
    }

    private static TrendCriteria criteria(TrendBy by, @Nullable LocalityLevel level, OverviewCriteria asked) {
        return new TrendCriteria(
                by,
                level,
                null,
                null,
                asked.sector(),
                asked.locality(),
                asked.localityBasis(),
                asked.unit(),
                asked.unitTree(),
                asked.unitBasis());
    }

    /** Where a value's figure of a year leads to. */
    private interface OfYear {
        @Nullable
        Links link(String value, int year);
    }

    private Panel trend(
            Kind kind,
            TrendCriteria criteria,
            Map<String, List<String>> scope,
            Locale locale,
            Function<String, @Nullable Links> ofRow,
            OfYear ofYear)
            throws IOException {
        var trend = trends.trend(criteria, locale);
        var columns =
                trend.years().stream().map(year -> String.valueOf(year.year())).toList();
        var buckets = trend.years().isEmpty()
                ? List.<Facet>of()
                : trend.years().getFirst().buckets();
        var rows = IntStream.range(0, buckets.size())
                .mapToObj(i -> {
                    var bucket = buckets.get(i);
                    var cells = trend.years().stream()
                            .map(year ->
                                    new Cell(year.buckets().get(i).count(), ofYear.link(bucket.value(), year.year())))
                            .toList();
                    return new Row(bucket.name(), ofRow.apply(bucket.value()), cells);
                })
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.figure() > 0))
                .toList();
        var shown = kind == Kind.HONOURS
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparingDouble(
                                        (Row row) -> row.cells().getLast().figure())
                                .reversed())
                        .limit(ROWS)
                        .toList();
        var parameters = new LinkedHashMap<>(scope);
        parameters.put("by", List.of(criteria.by() == null ? "" : criteria.by().toString()));
        if (criteria.level() != null) {
            parameters.put("level", List.of(criteria.level().name()));
        }
        return new Panel(kind.id(), columns, shown, trend.complete(), data("trend", parameters));
    }

    private Panel ranking(
            Kind kind,
            RankingOf of,
            RankingBy by,
            OverviewCriteria asked,
            Map<String, List<String>> scope,
            Locale locale)
            throws IOException {
        var ranking = rankings.ranking(
                new RankingCriteria(
                        of,
                        by,
                        asked.year(),
                        ROWS,
                        asked.sector(),
                        asked.locality(),
                        asked.localityBasis(),
                        asked.unit(),
                        asked.unitTree(),
                        asked.unitBasis()),
                locale);
        var page = of == RankingOf.EXEMPLAR ? "/exemplars/" : "/units/";
        var rows = ranking.items().stream()
                .map(item -> Panel.row(item.name(), item.figure(), new Links(page + item.value(), Map.of())))
                .toList();
        var parameters = withYear(scope, asked);
        parameters.put("of", List.of(of.toString()));
        parameters.put("by", List.of(by.toString()));
        return new Panel(kind.id(), List.of(""), rows, ranking.complete(), data("ranking", parameters));
    }

    private Panel adoptions(OverviewCriteria asked, Map<String, List<String>> scope) throws IOException {
        var found = adoptions.adoptions(new AdoptionCriteria(
                asked.sector(),
                asked.locality(),
                asked.localityBasis(),
                asked.unit(),
                asked.unitTree(),
                asked.unitBasis()));
        var rows = found.pairs().stream()
                .limit(ROWS)
                .map(pair -> Panel.row(
                        Objects.requireNonNullElse(
                                        pair.from().name(), pair.from().id()) + " → "
                                + Objects.requireNonNullElse(
                                        pair.to().name(), pair.to().id()),
                        (double) pair.exemplars(),
                        new Links("/units/" + pair.from().id(), Map.of())))
                .toList();
        return new Panel("adoptions", List.of(""), rows, found.complete(), data("replication", scope));
    }

    /** What of a question about the dashboard means the same in a search. */
    private static Map<String, List<String>> scope(OverviewCriteria asked) {
        var result = new LinkedHashMap<String, List<String>>();
        result.put("sector", asked.sector());
        result.put("locality", asked.locality());
        result.put("localityBasis", said(asked.localityBasis()));
        result.put("unit", asked.unit());
        result.put("unitTree", said(asked.unitTree()));
        result.put("unitBasis", said(asked.unitBasis()));
        result.values().removeIf(List::isEmpty);
        return result;
    }

    private static Map<String, List<String>> withYear(Map<String, List<String>> scope, OverviewCriteria asked) {
        var result = new LinkedHashMap<>(scope);
        if (asked.year() != null) {
            result.put("year", said(asked.year()));
        }
        return result;
    }

    private static List<String> said(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static Links search(Map<String, List<String>> scope, Map<String, List<String>> filters) {
        var parameters = new LinkedHashMap<>(scope);
        parameters.putAll(filters);
        return new Links("/", parameters);
    }

    private static Links data(String name, Map<String, List<String>> parameters) {
        return new Links("/api/v1/dashboards/" + name, new LinkedHashMap<>(parameters));
    }

    /** All panels, in the order of the page. */
    List<Panel> all(OverviewCriteria asked, Locale locale) throws IOException {
        var result = new ArrayList<Panel>();
        for (var kind : Kind.values()) {
            result.add(panel(kind, asked, locale));
        }
        return result;
    }
}
