package neuguong.query.pages;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.events.LocalityLevel;
import neuguong.query.dashboard.TrendBy;
import neuguong.query.dashboard.TrendCriteria;
import neuguong.query.dashboard.TrendSearch;
import neuguong.query.locality.LocalityLevels;
import neuguong.query.pages.Panel.Cell;
import neuguong.query.pages.Panel.Row;
import neuguong.query.platform.Links;
import neuguong.query.platform.Listing.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The panels with a row for each value and a column for each year. */
@Component
final class TrendPanels {
    private final TrendSearch trends;

    TrendPanels(TrendSearch trends) {
        this.trends = trends;
    }

    /** Levels of honours; each figure leads to its exemplars. */
    Panel honours(PanelScope scope, Locale locale) throws IOException {
        return trend(
                Panels.Kind.HONOURS,
                criteria(TrendBy.HONOUR_LEVEL, null, scope),
                scope,
                locale,
                level -> null,
                (level, year) ->
                        scope.search(Map.of("honourLevel", List.of(level), "year", List.of(String.valueOf(year)))));
    }

    Panel sectors(PanelScope scope, Locale locale) throws IOException {
        return trend(
                Panels.Kind.SECTORS,
                criteria(TrendBy.SECTOR, null, scope),
                scope,
                locale,
                sector -> scope.search(Map.of("sector", List.of(sector))),
                // an exemplar's sector is the same in every year
                (sector, year) ->
                        scope.search(Map.of("sector", List.of(sector), "nominatedTo", List.of(year + "-12-31"))));
    }

    Panel districts(PanelScope scope, Locale locale) throws IOException {
        return trend(
                Panels.Kind.PLACES,
                criteria(TrendBy.LOCALITY, LocalityLevel.DISTRICT, scope),
                scope,
                locale,
                place -> somewhere(place) ? scope.search(Map.of("locality", List.of(place))) : null,
                // its place need not be, and the search knows only the present one
                (place, year) -> somewhere(place) ? scope.atEndOf(year, Map.of("locality", List.of(place))) : null);
    }

    private static boolean somewhere(String place) {
        return !place.equals(LocalityLevels.NONE);
    }

    private static TrendCriteria criteria(TrendBy by, @Nullable LocalityLevel level, PanelScope scope) {
        var asked = scope.asked();
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
            Panels.Kind kind,
            TrendCriteria criteria,
            PanelScope scope,
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
                    return new Row(bucket.name(), ofRow.apply(bucket.value()), cells, List.of());
                })
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.figure() > 0))
                .toList();
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("by", List.of(Objects.requireNonNull(criteria.by()).toString()));
        if (criteria.level() != null) {
            parameters.put("level", List.of(criteria.level().name()));
        }
        return new Panel(
                kind.id(),
                columns,
                kind == Panels.Kind.HONOURS ? rows : most(rows),
                trend.complete(),
                scope.data("trend", parameters));
    }

    /** Those that have the most in the last year. */
    private static List<Row> most(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(
                                (Row row) -> row.cells().getLast().figure())
                        .reversed())
                .limit(Panels.ROWS)
                .toList();
    }
}
