package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import neuguong.query.exemplar.ExemplarReader;
import neuguong.query.exemplar.RoadmapCriteria;
import neuguong.query.exemplar.RoadmapReader;
import neuguong.query.history.HistorySearch;
import neuguong.query.platform.Links;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one exemplar: what it is, how it developed, and everything that happened to it. */
@Controller
class ExemplarPages {
    private static final int EVENTS = 50;

    private final ExemplarReader exemplars;
    private final RoadmapReader roadmaps;
    private final HistorySearch history;

    ExemplarPages(ExemplarReader exemplars, RoadmapReader roadmaps, HistorySearch history) {
        this.exemplars = exemplars;
        this.roadmaps = roadmaps;
        this.history = history;
    }

    @GetMapping("/exemplars/{id}")
    String exemplar(
            @PathVariable String id,
            @ParameterObject EventsAsked asked,
            @ParameterObject Slice slice,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var exemplar = exemplars.detail(id, null, locale);
        var development = exemplars.development(id, null, locale);
        var events = slice.size() == null ? new Slice(EVENTS, slice.cursor()) : slice;
        model.addAttribute("show", new Shown(locale));
        model.addAttribute(
                "here", Links.of("/exemplars/" + id, request.getParameterMap()).without("lang"));
        model.addAttribute("exemplar", exemplar);
        model.addAttribute("development", development);
        model.addAttribute("chart", YearChart.of(development));
        model.addAttribute("roadmap", roadmaps.roadmap(id, RoadmapCriteria.whole(), locale));
        model.addAttribute("events", history.find(asked.of(id), events, locale));
        model.addAttribute("asked", asked);
        model.addAttribute("continued", slice.cursor() != null);
        return "exemplar";
    }
}
