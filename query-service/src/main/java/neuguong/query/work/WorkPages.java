package neuguong.query.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import neuguong.identity.Person;
import neuguong.identity.PersonToken;
import neuguong.query.exemplar.ExemplarDetail;
import neuguong.query.exemplar.ExemplarReader;
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

/** The pages by which clerks and the board do their work on an exemplar: what is due, what can be recorded, and a form for each. */
@Controller
@RequestMapping("/tasks")
class WorkPages {
    private static final String KEY = "key";
    private static final Phrase NO_SUCH_FORM = new Phrase("Không có biểu mẫu này.", "There is no such form.");
    private static final Phrase NOT_YOURS =
            new Phrase("Vai trò của bạn không làm được việc này.", "Your roles do not allow this.");

    private final ExemplarReader exemplars;
    private final WorkForms forms;
    private final AuditService commands;

    WorkPages(ExemplarReader exemplars, WorkForms forms, AuditService commands) {
        this.exemplars = exemplars;
        this.forms = forms;
        this.commands = commands;
    }

    /** What is due of an exemplar, and what the reader may record of it. */
    @GetMapping("/exemplars/{id}")
    String exemplar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            PersonToken reader,
            Locale locale,
            Model model)
            throws IOException {
        var exemplar = exemplars.detail(id, null, locale);
        model.addAttribute("exemplar", exemplar);
        model.addAttribute("forms", forms.offered(reader.getPrincipal(), exemplar));
        model.addAttribute("done", done == null ? null : Form.of(done).orElse(null));
        model.addAttribute(
                "openDifficulties",
                exemplar.dossier().difficulties().stream()
                        .filter(d -> d.resolvedOn() == null)
                        .toList());
        return "work";
    }

    @GetMapping("/nomination")
    String nomination(PersonToken reader, Locale locale, Model model) throws IOException {
        var person = allowed(Form.NOMINATION, reader);
        var unit = person.unit();
        var begun = unit == null ? Given.NOTHING : Given.NOTHING.with("unitId", unit);
        return show(Form.NOMINATION, null, begun, null, person, locale, model);
    }

    @PostMapping("/nomination")
    String nominate(
            PersonToken reader, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return send(Form.NOMINATION, null, allowed(Form.NOMINATION, reader), locale, request, response, model);
    }

    @GetMapping("/exemplars/{id}/{form}")
    String form(@PathVariable String id, @PathVariable String form, PersonToken reader, Locale locale, Model model)
            throws IOException {
        var of = Form.of(form).orElseThrow(() -> ProblemException.unknown(NO_SUCH_FORM));
        var person = allowed(of, reader);
        return show(of, exemplars.detail(id, null, locale), Given.NOTHING, null, person, locale, model);
    }

    @PostMapping("/exemplars/{id}/{form}")
    String record(
            @PathVariable String id,
            @PathVariable String form,
            PersonToken reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var of = Form.of(form).orElseThrow(() -> ProblemException.unknown(NO_SUCH_FORM));
        var exemplar = exemplars.detail(id, null, locale);
        return send(of, exemplar, allowed(of, reader), locale, request, response, model);
    }

    /** The command service asks again; here it is refused before anybody types in vain. */
    private static Person allowed(Form form, PersonToken reader) {
        if (!reader.getPrincipal().may(form.act())) {
            throw ProblemException.of(ProblemCode.FORBIDDEN, NOT_YOURS);
        }
        return reader.getPrincipal();
    }

    private String send(
            Form form,
            @Nullable ExemplarDetail exemplar,
            Person person,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var given = Given.of(form, request.getParameterMap());
        var resolved = forms.resolved(form, given, locale);
        var id = exemplar == null ? null : exemplar.id();
        var outcome = commands.give(
                WorkForms.address(form, id, resolved), resolved.body(form), key(request), request, locale);
        if (!outcome.accepted()) {
            response.setStatus(outcome.status());
            return show(form, exemplar, given, outcome, person, locale, model);
        }
        // what was nominated just now is not to be found yet: its own page would not be there for a moment
        return id == null
                ? "redirect:/tasks/nomination?done"
                : "redirect:/tasks/exemplars/" + id + "?done=" + form.id();
    }

    /** The same form sent twice is one command. */
    private static String key(HttpServletRequest request) {
        var key = request.getParameter(KEY);
        return key != null && key.matches("[0-9a-f-]{36}")
                ? key
                : UUID.randomUUID().toString();
    }

    private String show(
            Form form,
            @Nullable ExemplarDetail exemplar,
            Given given,
            @Nullable Outcome refused,
            Person person,
            Locale locale,
            Model model)
            throws IOException {
        model.addAttribute("form", form);
        model.addAttribute("exemplar", exemplar);
        model.addAttribute("given", given);
        model.addAttribute("choices", forms.choices(form, exemplar, person, locale));
        model.addAttribute("faults", faults(form, refused));
        model.addAttribute(
                "refusal",
                refused == null ? null : refused.said().path("detail").asString(""));
        model.addAttribute(KEY, UUID.randomUUID().toString());
        model.addAttribute(
                "address",
                exemplar == null ? "/tasks/nomination" : "/tasks/exemplars/" + exemplar.id() + "/" + form.id());
        return "work-form";
    }

    /** What the command service says of single fields, by their names. */
    private static Map<String, String> faults(Form form, @Nullable Outcome refused) {
        var result = new LinkedHashMap<String, String>();
        if (refused != null) {
            for (var error : refused.said().path("errors")) {
                var pointer = error.path("pointer").asString("");
                form.fields().stream()
                        .filter(field -> pointer.equals(field.pointer()) || pointer.startsWith(field.pointer() + "/"))
                        .forEach(field -> result.merge(
                                field.name(), error.path("message").asString(""), (one, other) -> one + " " + other));
            }
        }
        return result;
    }
}
