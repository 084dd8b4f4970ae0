package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import neuguong.query.exemplar.Comparison;
import neuguong.query.exemplar.Comparison.Compared;
import neuguong.query.exemplar.Development.Year;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.exemplar.ExemplarReader;
import neuguong.query.platform.Links;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which exemplars that were chosen from a search stand side by side. */
@Controller
class ComparisonPages {
    private final ExemplarReader exemplars;

    ComparisonPages(ExemplarReader exemplars) {
        this.exemplars = exemplars;
    }

    /** An exemplar with the drawing of its years. */
    record Column(Compared exemplar, YearChart chart) {}

    /** The same year of each, in the order of the columns. */
    record Row(int year, List<OfYear> cells) {}

    /** @param events the address of what happened to the exemplar in the year */
    record OfYear(Year year, Links events) {}

    @GetMapping("/exemplars/compare")
    String compare(
            @ParameterObject Comparison.Asked asked,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var comparison = exemplars.comparison(asked, locale);
        model.addAttribute("show", new Shown(locale));
        model.addAttribute(
                "here",
                Links.of("/exemplars/compare", request.getParameterMap()).without("lang"));
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "columns",
                comparison.items().stream()
                        .map(item -> new Column(item, YearChart.of(item.development())))
                        .toList());
        model.addAttribute("years", years(comparison.items()));
        return "compare";
    }

    private static List<Row> years(List<Compared> items) {
        return IntStream.rangeClosed(ExemplarDocument.FIRST_YEAR, ExemplarDocument.LAST_YEAR)
                .mapToObj(year -> new Row(
                        year,
                        items.stream()
                                .map(item -> new OfYear(
                                        item.development().years().get(year - ExemplarDocument.FIRST_YEAR),
                                        EventsAsked.of(item.id(), year)))
                                .toList()))
                .toList();
    }
}
