package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeMap;
import neuguong.contract.EventNames;
import neuguong.query.history.Narrator;
import neuguong.query.history.Narrator.Happened;
import neuguong.query.platform.Links;
import neuguong.query.replay.Replay;
import neuguong.query.replay.ReplayClient;
import neuguong.query.replay.ReplayQuestion;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which a unit's life is replayed, step by step; what it shows is folded from the stored events. */
@Controller
class ReplayPages {
    private final ReplayClient replays;
    private final Narrator narrator;

    ReplayPages(ReplayClient replays, Narrator narrator) {
        this.replays = replays;
        this.narrator = narrator;
    }

    @GetMapping("/units/{id}/replay")
    String replay(
            @PathVariable String id,
            @ParameterObject ReplayQuestion question,
            @ParameterObject LanguageSwitch language,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var here =
                Links.of("/units/" + id + "/replay", request.getParameterMap()).without("lang");
        var replay = replays.of(id, question, request, locale);
        var sentences =
                narrator.tell(replay.steps().stream().map(ReplayPages::happened).toList(), locale);
        var types = new TreeMap<String, String>();
        replay.types().keySet().forEach(type -> types.put(type, EventNames.in(type, locale)));
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("unit", id);
        model.addAttribute("replay", replay);
        model.addAttribute("question", question);
        model.addAttribute("page", ReplayPage.of(replay, sentences, here, locale));
        model.addAttribute("types", types);
        return "replay";
    }

    private static Happened happened(Replay.Step step) {
        return new Happened(step.decoded(), step.honours()::get);
    }
}
