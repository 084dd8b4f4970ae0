package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import neuguong.query.exemplar.ExemplarCriteria;
import neuguong.query.exemplar.ExemplarSearch;
import neuguong.query.exemplar.ExemplarSort;
import neuguong.query.movement.MovementCriteria;
import neuguong.query.movement.MovementSearch;
import neuguong.query.platform.Links;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of movements: a list of them with their counts, and of each what came of it and who arose in it. */
@Controller
class MovementPages {
    private static final int EXEMPLARS = 10;
    private static final int MOVEMENTS = 50;

    private final MovementSearch movements;
    private final ExemplarSearch exemplars;

    MovementPages(MovementSearch movements, ExemplarSearch exemplars) {
        this.movements = movements;
        this.exemplars = exemplars;
    }

    @GetMapping("/movements")
    String list(
            @ParameterObject MovementCriteria criteria,
            @ParameterObject Slice slice,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var here = Links.of("/movements", request.getParameterMap()).without("lang");
        var page = slice.size() == null ? new Slice(MOVEMENTS, slice.cursor()) : slice;
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("here", here);
        model.addAttribute("criteria", criteria);
        model.addAttribute("kept", here.forForm(List.of("q", "validOn")));
        model.addAttribute("found", movements.find(criteria, page, locale));
        return "movements";
    }

    @GetMapping("/movements/{id}")
    String movement(@PathVariable String id, @ParameterObject LanguageSwitch language, Locale locale, Model model)
            throws IOException {
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("movement", movements.detail(id, locale));
        model.addAttribute(
                "exemplars",
                exemplars.find(ExemplarCriteria.ofMovement(id, ExemplarSort.NAME), new Slice(EXEMPLARS, null), locale));
        return "movement";
    }
}
