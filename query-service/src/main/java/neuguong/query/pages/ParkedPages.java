package neuguong.query.pages;

import java.util.Locale;
import neuguong.query.operations.ParkedList;
import neuguong.query.platform.Live;
import neuguong.query.platform.ParkedRetry;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The operator's page of what is held back, from which it is tried again. */
@Controller
@RequestMapping("/operations/parked")
class ParkedPages {
    private static final String HERE = "redirect:/operations/parked";

    private final Live live;
    private final ParkedRetry retry;

    ParkedPages(Live live, ParkedRetry retry) {
        this.live = live;
        this.retry = retry;
    }

    @GetMapping
    String list(@ParameterObject LanguageSwitch language, Locale locale, Model model) {
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("found", ParkedList.of(live.parked(), retry, locale));
        return "parked";
    }

    @PostMapping("/retry")
    String all() {
        retry.all();
        return HERE;
    }

    @PostMapping("/{aggregateId}/retry")
    String one(@PathVariable String aggregateId) {
        retry.one(aggregateId);
        return HERE;
    }
}
