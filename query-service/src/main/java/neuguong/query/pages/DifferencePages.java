package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import neuguong.query.platform.Reconciliation;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The operator's page of where the indices and the event store differ. */
@Controller
@RequestMapping("/operations/differences")
class DifferencePages {
    private static final String HERE = "redirect:/operations/differences";

    private final Reconciliation reconciliation;

    DifferencePages(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GetMapping
    String list(@ParameterObject LanguageSwitch language, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("locale", locale);
        model.addAttribute("found", reconciliation.told(request, locale));
        return "differences";
    }

    @PostMapping("/check")
    String check(HttpServletRequest request, Locale locale) {
        reconciliation.now(request, locale);
        return HERE;
    }

    @PostMapping("/{aggregateId}/resend")
    String resend(@PathVariable String aggregateId, HttpServletRequest request, Locale locale) {
        reconciliation.resend(aggregateId, request, locale);
        return HERE;
    }
}
