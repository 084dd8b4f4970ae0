package neuguong.query.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Locale;
import neuguong.identity.PersonToken;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with figures. */
@RestController
@RequestMapping("/api/v1/dashboards")
class DashboardController {
    private final DashboardSearch dashboards;
    private final TrendSearch trends;
    private final FunnelSearch funnels;
    private final AdoptionSearch adoptions;
    private final RankingSearch rankings;
    private final MapSearch maps;

    DashboardController(
            DashboardSearch dashboards,
            TrendSearch trends,
            FunnelSearch funnels,
            AdoptionSearch adoptions,
            RankingSearch rankings,
            MapSearch maps) {
        this.dashboards = dashboards;
        this.trends = trends;
        this.funnels = funnels;
        this.adoptions = adoptions;
        this.rankings = rankings;
        this.maps = maps;
    }

    @GetMapping("/funnel")
    @Operation(summary = "How far the exemplars have come through the four stages, now or at the end of a year")
    Funnel funnel(@ParameterObject OverviewCriteria criteria, Locale locale) throws IOException {
        return funnels.funnel(criteria, locale);
    }

    @GetMapping("/replication")
    @Operation(summary = "Which units took over whose models")
    Adoptions replication(@ParameterObject AdoptionCriteria criteria) throws IOException {
        return adoptions.adoptions(criteria);
    }

    @GetMapping("/ranking")
    @Operation(
            summary =
                    "Exemplars, units or sectors in order of score, spread, honours or improvement, or of who needs attention")
    Ranking ranking(@ParameterObject RankingCriteria criteria, PersonToken reader, Locale locale) throws IOException {
        return rankings.ranking(criteria, Audience.of(reader, locale));
    }

    @GetMapping("/map")
    @Operation(
            summary = "Exemplars by commune, each with the point by which a map shows it, now or at the end of a year")
    ProvinceMap map(@ParameterObject OverviewCriteria criteria, Locale locale) throws IOException {
        return maps.map(criteria, locale);
    }

    @GetMapping("/trend")
    @Operation(summary = "Exemplars from year to year by sector, place, unit or level of honour, as then or as now")
    Trend trend(@ParameterObject TrendCriteria criteria, Locale locale) throws IOException {
        return trends.trend(criteria, locale);
    }

    @GetMapping("/overview")
    @Operation(summary = "The register in figures, as it stands or as it stood at the end of a year")
    Overview overview(@ParameterObject OverviewCriteria criteria, Locale locale) throws IOException {
        return dashboards.overview(criteria, locale);
    }
}
