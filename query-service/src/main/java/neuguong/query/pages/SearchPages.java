package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import neuguong.query.dashboard.DashboardSearch;
import neuguong.query.dashboard.OverviewCriteria;
import neuguong.query.exemplar.ExemplarCriteria;
import neuguong.query.exemplar.ExemplarSearch;
import neuguong.query.exemplar.ExemplarSort;
import neuguong.query.platform.Links;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: exemplars by words and filters. */
@Controller
class SearchPages {
    private static final List<String> FACETS = List.of(
            "stage",
            "grade",
            "sector",
            "honour",
            "honourLevel",
            "year",
            "subject",
            "category",
            "breadth",
            "standing",
            "attention",
            "difficulty",
            "overdue",
            "inspected",
            "verdict",
            "localityDistrict",
            "locality",
            "unitBranch");
    private static final int UNFOLDED = 3;
    /** What the form shows itself, beside the values of the facets. */
    private static final List<String> FIELDS =
            List.of("q", "sort", "unitTree", "nominatedFrom", "nominatedTo", "yearFrom", "yearTo");

    private final ExemplarSearch exemplars;
    private final DashboardSearch dashboards;
    private final ChosenFilters chosen;

    SearchPages(ExemplarSearch exemplars, DashboardSearch dashboards, ChosenFilters chosen) {
        this.exemplars = exemplars;
        this.dashboards = dashboards;
        this.chosen = chosen;
    }

    @GetMapping("/")
    String search(
            @ParameterObject ExemplarCriteria criteria,
            @ParameterObject Slice slice,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var here = Links.of("/", request.getParameterMap()).without("lang");
        var found = exemplars.find(criteria, slice, locale);
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("here", here);
        model.addAttribute("criteria", criteria);
        model.addAttribute("found", found);
        model.addAttribute("sorts", ExemplarSort.values());
        var facets = FacetGroup.of(found.facets(), FACETS, here, UNFOLDED);
        model.addAttribute("kept", kept(here, facets));
        model.addAttribute("taken", taken(here));
        model.addAttribute("question", question(here));
        model.addAttribute("tree", criteria.unit().isEmpty() || Boolean.TRUE.equals(criteria.unitTree()));
        model.addAttribute(
                "otherLocalityBasis", other(here, "localityBasis", found.basis().locality(), "now", "then"));
        model.addAttribute(
                "otherUnitBasis", other(here, "unitBasis", found.basis().unit(), "then", "now"));
        model.addAttribute("chosen", chosen.of(criteria, here, locale));
        model.addAttribute("facets", facets);
        if (criteria.equals(ExemplarCriteria.all()) && slice.cursor() == null) {
            model.addAttribute("overview", dashboards.overview(OverviewCriteria.all(), locale));
        }
        return "search";
    }

    /** What the form sends again unseen: all that no field and no box of it shows. */
    private static Links kept(Links here, List<FacetGroup> facets) {
        var result = here.forForm(FIELDS);
        for (var group : facets) {
            for (var choice : group.chosen()) {
                if (result.has(group.parameter(), choice.value())) {
                    result = result.toggled(group.parameter(), choice.value());
                }
            }
        }
        return result;
    }

    /** The address of the whole result, to be taken away in a form. */
    private static Links taken(Links here) {
        return new Links("/api/v1/export", here.parameters()).without("cursor").without("size");
    }

    /** What is asked, as it can be kept under a name; empty where nothing is. */
    private static String question(Links here) {
        var parameters = new Links("", here.parameters())
                .without("cursor")
                .without("size")
                .toString();
        return parameters.isEmpty() ? "" : parameters.substring(1);
    }

    /** The address with the other basis; the usual one is not written out. */
    private static Links other(Links here, String parameter, String basis, String unusual, String usual) {
        var without = here.without(parameter);
        return basis.equals(usual) ? without.with(parameter, unusual) : without;
    }
}
