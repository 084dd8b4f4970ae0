package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import neuguong.catalogue.Sector;
import neuguong.identity.PersonToken;
import neuguong.query.dashboard.Audience;
import neuguong.query.dashboard.DashboardSearch;
import neuguong.query.dashboard.OverviewCriteria;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Links;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register in figures: panels, each of which leads to what it counts. */
@Controller
class DashboardPages {
    private final DashboardSearch dashboards;
    private final Panels panels;

    DashboardPages(DashboardSearch dashboards, Panels panels) {
        this.dashboards = dashboards;
        this.panels = panels;
    }

    @GetMapping("/dashboards")
    String all(
            @ParameterObject OverviewCriteria criteria,
            @ParameterObject LanguageSwitch language,
            PersonToken reader,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var here = Links.of("/dashboards", request.getParameterMap()).without("lang");
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("here", here);
        model.addAttribute("criteria", criteria);
        model.addAttribute("locale", locale);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(ExemplarDocument.FIRST_YEAR, ExemplarDocument.LAST_YEAR)
                        .boxed()
                        .toList());
        model.addAttribute("sectors", Sector.all());
        model.addAttribute("kept", here.forForm(List.of("year", "sector")));
        model.addAttribute("overview", dashboards.overview(criteria, locale));
        model.addAttribute("panels", panels.all(criteria, Audience.of(reader, locale)));
        // what is asked for means the same in a search, but for the year
        model.addAttribute("search", new Links("/", here.without("year").parameters()));
        model.addAttribute("forms", PanelFiles.Form.values());
        return "dashboards";
    }
}
