package neuguong.query.pages;

import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import neuguong.identity.Person;
import neuguong.query.platform.Sessions;
import neuguong.query.platform.Sessions.Open;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page of who is signed in, from which all sessions of somebody are ended. */
@Controller
@RequestMapping("/operations/sessions")
class SessionPages {
    private static final Logger LOG = LoggerFactory.getLogger(SessionPages.class);

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Somebody who is signed in, and how often. */
    record SignedIn(Person person, int sessions, Instant begun, Instant used) {
        /** @param open at least one, the last used first */
        static SignedIn of(List<Open> open) {
            var first = open.stream().map(Open::begun).min(Comparator.naturalOrder());
            return new SignedIn(
                    open.getFirst().person(),
                    open.size(),
                    first.orElseThrow(),
                    open.getFirst().used());
        }
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable Integer ended, Locale locale, Model model) {
        model.addAttribute("ended", ended);
        model.addAttribute("show", new Shown(locale));
        model.addAttribute(
                "people",
                sessions.open(null, _ -> true).stream()
                        .collect(Collectors.groupingBy(open ->
                                List.of(open.person().issuer(), open.person().subject())))
                        .values()
                        .stream()
                        .map(SignedIn::of)
                        .sorted(Comparator.comparing(SignedIn::used).reversed())
                        .toList());
        return "sessions";
    }

    /** Ends all sessions of a person. */
    @PostMapping("/ending")
    String end(@RequestParam String issuer, @RequestParam String subject, Principal operator) {
        var ended = sessions.end(
                null,
                open -> open.person().issuer().equals(issuer)
                        && open.person().subject().equals(subject));
        LOG.info("{} ended {} sessions of somebody else", operator.getName(), ended);
        return "redirect:/operations/sessions?ended=" + ended;
    }
}
