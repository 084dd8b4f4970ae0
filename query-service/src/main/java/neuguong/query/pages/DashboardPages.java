package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import neuguong.catalogue.Sector;
import neuguong.query.dashboard.DashboardSearch;
import neuguong.query.dashboard.OverviewCriteria;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Links;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The register in figures: panels, each of which leads to what it counts and can be taken away as a picture or as data. */
@Controller
class DashboardPages {
    private static final Phrase NO_SUCH_PANEL = new Phrase("Không có bảng số liệu này.", "There is no such panel.");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final DashboardSearch dashboards;
    private final Panels panels;
    private final MessageSource texts;
    private final SpringTemplateEngine templates;

    DashboardPages(DashboardSearch dashboards, Panels panels, MessageSource texts, SpringTemplateEngine templates) {
        this.dashboards = dashboards;
        this.panels = panels;
        this.texts = texts;
        this.templates = templates;
    }

    @GetMapping("/dashboards")
    String all(
            @ParameterObject OverviewCriteria criteria,
            @ParameterObject LanguageSwitch language,
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
        model.addAttribute("panels", panels.all(criteria, locale));
        return "dashboards";
    }

    /** One panel as a picture. */
    @GetMapping("/dashboards/{panel}.svg")
    ResponseEntity<String> picture(
            @PathVariable String panel,
            @ParameterObject OverviewCriteria criteria,
            @ParameterObject LanguageSwitch language,
            Locale locale)
            throws IOException {
        var kind = Panels.Kind.of(panel).orElseThrow(() -> ProblemException.unknown(NO_SUCH_PANEL));
        var figures = panels.panel(kind, criteria, locale);
        var show = new Shown(locale);
        var until = figures.complete().recordedAt();
        var note = until == null
                ? texts.getMessage("complete.unknown", null, locale)
                : texts.getMessage("complete.until", null, locale) + " " + show.moment(until);
        var context = new Context(locale);
        context.setVariable(
                "drawing",
                PanelDrawing.of(figures, texts.getMessage("panel." + kind.id(), null, locale), note, show::figure));
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.svg\"".formatted(kind.id()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(templates.process("panel.svg", context));
    }
}
