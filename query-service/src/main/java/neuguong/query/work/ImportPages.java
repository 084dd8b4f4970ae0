package neuguong.query.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import neuguong.identity.Act;
import neuguong.identity.Person;
import neuguong.identity.PersonToken;
import neuguong.query.platform.AuditService;
import neuguong.query.platform.AuditService.Outcome;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages by which a file is imported: it is tried first, which changes nothing; the rows that would be refused are shown with their reasons; and only
 * what is then confirmed is recorded. The command service keeps the file, tries it and imports it.
 */
@Controller
@RequestMapping("/tasks/imports")
class ImportPages {
    private static final int SHOWN = 200;
    private static final Phrase NOT_YOURS =
            new Phrase("Vai trò của bạn không nhập được tệp nào.", "Your roles do not import any file.");

    private final AuditService commands;

    ImportPages(AuditService commands) {
        this.commands = commands;
    }

    /** What the rows of a file are, and what somebody must be allowed to import them. */
    enum Kind {
        EXEMPLARS(Act.NOMINATE),
        ASSESSMENTS(Act.ASSESS),
        HONOURS(Act.DECIDE),
        UNITS(Act.KEEP),
        LOCALITIES(Act.KEEP);

        private final Act act;

        Kind(Act act) {
            this.act = act;
        }

        /** As the command service and the texts of the pages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<Kind> of(Person person) {
            return Arrays.stream(values()).filter(kind -> person.may(kind.act)).toList();
        }
    }

    /** An import as the command service tells it. */
    record Job(
            String id,
            String kind,
            Status status,
            int rows,
            int accepted,
            int unchanged,
            int refused,
            boolean dryRun,
            List<String> ignoredColumns,
            @Nullable Failure error) {}

    /** How far it has come. */
    enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /** Why it failed as a whole. */
    record Failure(String code, String vi, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : vi;
        }
    }

    /** @param row its number in the file */
    record Refused(int row, String code, String message) {}

    @GetMapping
    String form(PersonToken reader, Model model) {
        return show(reader, null, null, model);
    }

    @PostMapping
    String tryOut(
            @RequestParam Kind kind,
            @RequestParam MultipartFile file,
            PersonToken reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var address = UriComponentsBuilder.fromPath("/api/v1/imports")
                .queryParam("kind", kind.code())
                .queryParam("dryRun", true)
                .build()
                .toUri();
        return answer(kind, commands.upload(address, file.getResource(), request, locale), reader, response, model);
    }

    @GetMapping("/{id}")
    String outcome(
            @PathVariable String id, PersonToken reader, HttpServletRequest request, Locale locale, Model model) {
        allowed(reader);
        var job = commands.get(address(id), Job.class, request, locale);
        model.addAttribute("job", job);
        model.addAttribute("locale", locale);
        model.addAttribute(
                "refusals",
                job.refused() == 0
                        ? List.of()
                        : List.of(commands.get(
                                URI.create(address(id, "refusals") + "?limit=" + SHOWN),
                                Refused[].class,
                                request,
                                locale)));
        return "import";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable String id,
            PersonToken reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        // the same confirmation sent twice is one import
        var key = UUID.nameUUIDFromBytes(("confirmation " + id).getBytes(StandardCharsets.UTF_8));
        var outcome = commands.give(address(id, "confirmation"), Map.of(), key.toString(), request, locale);
        return answer(null, outcome, reader, response, model);
    }

    private static URI address(String id, String... below) {
        return UriComponentsBuilder.fromPath("/api/v1/imports")
                .pathSegment(id)
                .pathSegment(below)
                .encode()
                .build()
                .toUri();
    }

    private static List<Kind> allowed(PersonToken reader) {
        var kinds = Kind.of(reader.getPrincipal());
        if (kinds.isEmpty()) {
            throw ProblemException.of(ProblemCode.FORBIDDEN, NOT_YOURS);
        }
        return kinds;
    }

    private String answer(
            @Nullable Kind kind, Outcome outcome, PersonToken reader, HttpServletResponse response, Model model) {
        if (outcome.accepted()) {
            return "redirect:/tasks/imports/" + outcome.said().path("id").asString("");
        }
        response.setStatus(outcome.status());
        return show(reader, kind, outcome.said().path("detail").asString(""), model);
    }

    private static String show(PersonToken reader, @Nullable Kind kind, @Nullable String refusal, Model model) {
        model.addAttribute("kinds", allowed(reader));
        model.addAttribute("kind", kind);
        model.addAttribute("refusal", refusal);
        return "imports";
    }
}
