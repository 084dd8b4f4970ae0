package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import neuguong.catalogue.Sector;
import neuguong.query.dashboard.YearEndCriteria;
import neuguong.query.dashboard.YearEndSearch;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Links;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The exemplars behind the figures of a year's end. */
@Controller
class YearEndPages {
    private static final int EXEMPLARS = 50;

    private final YearEndSearch years;

    YearEndPages(YearEndSearch years) {
        this.years = years;
    }

    @GetMapping("/years")
    String list(
            @ParameterObject YearEndCriteria criteria,
            @ParameterObject Slice slice,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var here = Links.of("/years", request.getParameterMap()).without("lang");
        var page = slice.size() == null ? new Slice(EXEMPLARS, slice.cursor()) : slice;
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
        model.addAttribute(
                "stages",
                criteria.stage().stream().map(stage -> stage.in(locale)).collect(Collectors.joining(", ")));
        model.addAttribute("kept", here.forForm(List.of("year", "sector")));
        model.addAttribute("found", years.find(criteria, page, locale));
        return "years";
    }
}
