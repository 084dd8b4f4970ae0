package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import neuguong.events.UnitType;
import neuguong.identity.Act;
import neuguong.identity.PersonToken;
import neuguong.query.exemplar.ExemplarCriteria;
import neuguong.query.exemplar.ExemplarSearch;
import neuguong.query.exemplar.ExemplarSort;
import neuguong.query.history.HistorySearch;
import neuguong.query.history.HistorySort;
import neuguong.query.platform.Links;
import neuguong.query.platform.Slice;
import neuguong.query.unit.UnitCriteria;
import neuguong.query.unit.UnitSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of units: a list of them, and of each its exemplars and everything that happened in it. */
@Controller
class UnitPages {
    private static final int EXEMPLARS = 10;
    private static final int EVENTS = 50;
    private static final int UNITS = 50;

    private final UnitSearch units;
    private final ExemplarSearch exemplars;
    private final HistorySearch history;

    UnitPages(UnitSearch units, ExemplarSearch exemplars, HistorySearch history) {
        this.units = units;
        this.exemplars = exemplars;
        this.history = history;
    }

    @GetMapping("/units")
    String list(
            @ParameterObject UnitCriteria criteria,
            @ParameterObject Slice slice,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var here = Links.of("/units", request.getParameterMap()).without("lang");
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("here", here);
        model.addAttribute("criteria", criteria);
        model.addAttribute("kept", here.forForm(List.of("q", "type")));
        model.addAttribute("types", UnitType.values());
        model.addAttribute("locale", locale);
        model.addAttribute("found", units.find(criteria, sized(slice, UNITS), locale));
        return "units";
    }

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable String id,
            @ParameterObject UnitHistoryQuestion question,
            @ParameterObject Slice slice,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var here = Links.of("/units/" + id, request.getParameterMap()).without("lang");
        var unit = units.detail(id, locale);
        var events = history.find(question.of(id), sized(slice, EVENTS), locale);
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("here", here);
        model.addAttribute("unit", unit);
        model.addAttribute("question", question);
        model.addAttribute("kept", here.forForm(List.of("q", "from", "to", "sort", "predecessors")));
        model.addAttribute("sorts", HistorySort.values());
        model.addAttribute("sort", question.of(id).sort());
        model.addAttribute("events", events);
        model.addAttribute("types", FacetGroup.of(events.facets(), List.of("type"), here, 1));
        model.addAttribute("replayed", may(request, Act.REPLAY));
        model.addAttribute("exemplars", exemplars.find(owned(id), new Slice(EXEMPLARS, null), locale));
        return "unit";
    }

    private static boolean may(HttpServletRequest request, Act act) {
        return request.getUserPrincipal() instanceof PersonToken token
                && token.getPrincipal().may(act);
    }

    private static Slice sized(Slice slice, int usual) {
        return slice.size() == null ? new Slice(usual, slice.cursor()) : slice;
    }

    private static ExemplarCriteria owned(String unit) {
        return ExemplarCriteria.ofUnit(unit, ExemplarSort.NAME);
    }
}
