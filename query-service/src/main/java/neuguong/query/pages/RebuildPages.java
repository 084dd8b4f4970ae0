package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import neuguong.query.operations.RebuildQuestion;
import neuguong.query.platform.RebuildOrders;
import neuguong.query.platform.RebuildOrders.Source;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page of the indices as a whole: which of them readers see, how far new ones are, and what is to become of those. */
@Controller
@RequestMapping("/operations/rebuild")
class RebuildPages {
    private static final String HERE = "redirect:/operations/rebuild";

    private final RebuildOrders orders;

    RebuildPages(RebuildOrders orders) {
        this.orders = orders;
    }

    @GetMapping
    String standing(@ParameterObject LanguageSwitch language, Locale locale, Model model) {
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("found", orders.standing());
        return "rebuild";
    }

    @PostMapping
    String begin(
            @RequestParam(required = false) @Nullable Integer atMostPerSecond,
            @RequestParam(defaultValue = "false") boolean paused,
            @RequestParam(required = false) @Nullable Source from,
            HttpServletRequest request,
            Locale locale) {
        orders.begin(new RebuildQuestion(atMostPerSecond).limit(), paused, from, request, locale);
        return HERE;
    }

    @PostMapping("/pace")
    String pace(@RequestParam(required = false) @Nullable Integer atMostPerSecond) {
        orders.atMost(new RebuildQuestion(atMostPerSecond).limit());
        return HERE;
    }

    @PostMapping("/pause")
    String pause() {
        orders.pause();
        return HERE;
    }

    @PostMapping("/resume")
    String resume() {
        orders.resume();
        return HERE;
    }

    @PostMapping("/cancel")
    String cancel() {
        orders.cancel();
        return HERE;
    }

    @PostMapping("/step-back")
    String stepBack() {
        orders.stepBack();
        return HERE;
    }
}
