package neuguong.query.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import neuguong.events.HonourLevel;
import neuguong.events.Stage;
import neuguong.query.dashboard.AdoptionCriteria;
import neuguong.query.dashboard.AdoptionSearch;
import neuguong.query.dashboard.Audience;
import neuguong.query.dashboard.FunnelSearch;
import neuguong.query.dashboard.OverviewCriteria;
import neuguong.query.dashboard.RankingBy;
import neuguong.query.dashboard.RankingOf;
import neuguong.query.platform.Links;
import org.springframework.stereotype.Component;

/** Makes the dashboard's panels from the figures that programs are answered too. */
@Component
final class Panels {
    /** How many rows are shown of those that could be. */
    static final int ROWS = 12;

    private final FunnelSearch funnels;
    private final AdoptionSearch adoptions;
    private final TrendPanels trends;
    private final RankingPanels rankings;
    private final MapPanel map;

    Panels(FunnelSearch funnels, AdoptionSearch adoptions, TrendPanels trends, RankingPanels rankings, MapPanel map) {
        this.funnels = funnels;
        this.adoptions = adoptions;
        this.trends = trends;
        this.rankings = rankings;
        this.map = map;
    }

    /** The panels, in the order of the page. */
    enum Kind {
        FUNNEL,
        HONOURS,
        SECTORS,
        MAP,
        PLACES,
        SPREAD,
        IMPROVEMENT,
        STALLED,
        ATRISK,
        UNITS,
        ADOPTIONS;

        /** By which it is addressed. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it cannot be asked for of a year's end. */
        boolean ofToday() {
            return this == STALLED || this == ATRISK;
        }

        static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
        }
    }

    /** A panel of what is asked for, as this reader may see it. */
    Panel panel(Kind kind, OverviewCriteria asked, Audience audience) throws IOException {
        var scope = PanelScope.of(asked);
        var locale = audience.locale();
        return switch (kind) {
            case FUNNEL -> funnel(scope, locale);
            case HONOURS -> trends.honours(scope, locale);
            case SECTORS -> trends.sectors(scope, locale);
            case MAP -> map.panel(scope, locale);
            case PLACES -> trends.districts(scope, locale);
            case SPREAD -> rankings.ranking(kind, RankingOf.EXEMPLAR, RankingBy.SPREAD, scope, audience);
            case IMPROVEMENT -> rankings.ranking(kind, RankingOf.EXEMPLAR, RankingBy.IMPROVEMENT, scope, audience);
            case STALLED -> rankings.ranking(kind, RankingOf.EXEMPLAR, RankingBy.STALLED, scope, audience);
            case ATRISK -> rankings.ranking(kind, RankingOf.EXEMPLAR, RankingBy.AT_RISK, scope, audience);
            case UNITS -> rankings.ranking(kind, RankingOf.UNIT, RankingBy.HONOURS, scope, audience);
            case ADOPTIONS -> adoptions(scope);
        };
    }

    private Panel funnel(PanelScope scope, Locale locale) throws IOException {
        var asked = scope.asked();
        var funnel = funnels.funnel(asked, locale);
        var rows = funnel.steps().stream()
                .map(step -> Panel.row(
                        step.name(),
                        (double) step.count(),
                        asked.year() == null
                                ? scope.search(standsAt(step.value()))
                                : scope.atEndOf(asked.year(), stoodAt(step.value()))))
                .toList();
        return new Panel("funnel", List.of(""), rows, funnel.complete(), scope.yearly("funnel", Map.of()));
    }

    /** The filters of the search that finds what a step counts. */
    private static Map<String, List<String>> standsAt(String step) {
        return come(step)
                .orElse(Map.of(
                        "honourLevel",
                        Arrays.stream(HonourLevel.values()).map(Enum::name).toList()));
    }

    /** The same of a year's end. */
    private static Map<String, List<String>> stoodAt(String step) {
        return come(step).orElse(Map.of("honoured", List.of("true")));
    }

    /** Who has come to a stage; empty where the step is none. */
    private static Optional<Map<String, List<String>>> come(String step) {
        var stages = Arrays.stream(Stage.values()).map(Enum::name).toList();
        var from = stages.indexOf(step);
        return switch (from) {
            case -1 -> Optional.empty();
            case 0 -> Optional.of(Map.of());
            default -> Optional.of(Map.of("stage", stages.subList(from, stages.size())));
        };
    }

    private Panel adoptions(PanelScope scope) throws IOException {
        var asked = scope.asked();
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
        return new Panel("adoptions", List.of(""), rows, found.complete(), scope.data("replication", Map.of()));
    }

    /** All panels, in the order of the page; of a past year those that are as of today are left out. */
    List<Panel> all(OverviewCriteria asked, Audience audience) throws IOException {
        var result = new ArrayList<Panel>();
        for (var kind : Kind.values()) {
            if (asked.year() == null || !kind.ofToday()) {
                result.add(panel(kind, asked, audience));
            }
        }
        return result;
    }
}
