package neuguong.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import neuguong.query.platform.AuditService;
import neuguong.query.platform.AuditService.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the searches that its reader keeps, each under a name; they lie at the command service, which decides what may be kept. */
@Controller
@RequestMapping("/searches")
class SavedSearchPages {
    private static final URI SEARCHES = URI.create("/api/v1/searches");

    private final AuditService commands;

    SavedSearchPages(AuditService commands) {
        this.commands = commands;
    }

    /** All of a reader's. */
    record Kept(int total, List<Search> items) {}

    /** @param question parameters of the search page, encoded */
    record Search(String id, String name, String question, Instant savedAt) {}

    /** What has just been done, by the name of its text. */
    enum Done {
        SAVED,
        RENAMED,
        DROPPED
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable Done done,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return show(done, null, request, locale, model);
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String question,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var body = Map.of("name", name.strip(), "question", question);
        return answer(Done.SAVED, given(SEARCHES, body, request, locale), request, response, locale, model);
    }

    @PostMapping("/{id}/renaming")
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var outcome = given(address(id, "renaming"), Map.of("name", name.strip()), request, locale);
        return answer(Done.RENAMED, outcome, request, response, locale, model);
    }

    @PostMapping("/{id}/removal")
    String drop(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var outcome = commands.drop(address(id), request, locale);
        return answer(Done.DROPPED, outcome, request, response, locale, model);
    }

    private static URI address(String... below) {
        return UriComponentsBuilder.fromUri(SEARCHES)
                .pathSegment(below)
                .encode()
                .build()
                .toUri();
    }

    private Outcome given(URI address, Map<String, String> body, HttpServletRequest request, Locale locale) {
        return commands.give(address, body, UUID.randomUUID().toString(), request, locale);
    }

    private String answer(
            Done done,
            Outcome outcome,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (outcome.accepted()) {
            return "redirect:/searches?done=" + done;
        }
        response.setStatus(outcome.status());
        return show(null, outcome, request, locale, model);
    }

    private String show(
            @Nullable Done done, @Nullable Outcome refused, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("show", new Shown(locale));
        model.addAttribute("done", done);
        model.addAttribute("refusal", refused == null ? null : reason(refused));
        model.addAttribute("kept", commands.get(SEARCHES, Kept.class, request, locale));
        return "searches";
    }

    /** What is wrong with a field says more than that a field is wrong. */
    private static String reason(Outcome refused) {
        var detail = refused.said().path("detail").asString("");
        var fault = refused.said().at("/errors/0/message").asString("");
        return fault.isEmpty() ? detail : detail + " " + fault;
    }
}
