package neuguong.query.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Locale;
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

    DashboardController(DashboardSearch dashboards, TrendSearch trends) {
        this.dashboards = dashboards;
        this.trends = trends;
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
