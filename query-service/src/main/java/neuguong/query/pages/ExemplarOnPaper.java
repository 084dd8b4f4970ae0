package neuguong.query.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import neuguong.paper.Paper;
import neuguong.query.exemplar.Development;
import neuguong.query.exemplar.Development.Year;
import neuguong.query.exemplar.ExemplarDetail;
import neuguong.query.exemplar.ExemplarDetail.HonourAwarded;
import neuguong.query.exemplar.ExemplarReader;
import neuguong.query.platform.Coded;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An exemplar on one sheet of A4, to be laid before a meeting: what it is, its five years, its latest honours, and a code that leads to its page. */
@Controller
class ExemplarOnPaper {
    private static final String NONE = "-";
    /** How much is printed: as much as fits on one sheet, the most first. The page has all of it. */
    private static final List<Fit> FITS =
            List.of(new Fit(900, 12, 4), new Fit(600, 8, 3), new Fit(400, 5, 2), new Fit(200, 3, 1));

    /**
     * How much of an exemplar is printed.
     *
     * @param achievement characters of it
     * @param honours the latest so many
     * @param ofYear so many honours in the row of each year
     */
    private record Fit(int achievement, int honours, int ofYear) {}

    private final ExemplarReader exemplars;
    private final MessageSource texts;

    ExemplarOnPaper(ExemplarReader exemplars, MessageSource texts) {
        this.exemplars = exemplars;
        this.texts = texts;
    }

    @GetMapping("/exemplars/{id}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String id, @ParameterObject LanguageSwitch language, Locale locale)
            throws IOException {
        var exemplar = exemplars.detail(id, null, locale);
        var development = exemplars.development(id, null, locale);
        var page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/exemplars/" + exemplar.id())
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"exemplar-%s.pdf\"".formatted(exemplar.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(onOneSheet(exemplar, development, page, locale));
    }

    private byte[] onOneSheet(ExemplarDetail exemplar, Development development, String page, Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        for (var fit : FITS) {
            out.reset();
            var paper = Paper.upright(out, exemplar.name(), locale);
            try (paper) {
                paper.facts(facts(exemplar, page, fit, locale), page);
                years(paper, development, fit, locale);
                honours(paper, exemplar.honours(), fit, locale);
            }
            if (paper.pages() == 1) {
                break;
            }
        }
        return out.toByteArray();
    }

    private List<String> facts(ExemplarDetail e, String page, Fit fit, Locale locale) {
        var show = new Shown(locale);
        var until = e.complete().recordedAt();
        return Stream.of(
                        e.title(),
                        e.subjectName() + "; " + e.categoryName() + "; " + e.breadthName(),
                        said(
                                "facet.unit",
                                Objects.requireNonNullElse(
                                        e.unit().name(), e.unit().id()),
                                locale),
                        said(
                                "facet.locality",
                                Objects.requireNonNullElse(
                                        e.locality().path(), e.locality().id()),
                                locale),
                        said("facet.sector", e.sector().name(), locale),
                        said("facet.stage", e.stageName() + "; " + e.standingName(), locale),
                        said("nominated", show.date(e.nominatedOn()), locale),
                        shortened(e.achievement(), fit.achievement()),
                        until == null
                                ? text("complete.unknown", locale)
                                : text("complete.until", locale) + " " + show.moment(until),
                        page)
                .filter(Objects::nonNull)
                .toList();
    }

    private void years(Paper paper, Development development, Fit fit, Locale locale) {
        var show = new Shown(locale);
        paper.table(
                new float[] {1, 2, 3, 1, 1.4f, 5, 1.4f},
                Stream.of(
                                "facet.year",
                                "facet.stage",
                                "facet.grade",
                                "score",
                                "change",
                                "facet.honour",
                                "paper.adoptions")
                        .map(code -> text(code, locale))
                        .toList());
        for (var year : development.years()) {
            paper.row(List.of(
                    String.valueOf(year.year()),
                    orNone(year.stageName()),
                    orNone(year.gradeName()),
                    orNone(show.decimal(year.score())),
                    orNone(show.change(year.change())),
                    honours(year, fit, locale),
                    year.adoptions() == null ? NONE : show.number(year.adoptions())));
        }
        paper.endTable();
    }

    private String honours(Year year, Fit fit, Locale locale) {
        var names = year.honours().stream().map(Coded::name).toList();
        var shown = new ArrayList<>(names.subList(0, Math.min(fit.ofYear(), names.size())));
        if (names.size() > fit.ofYear()) {
            shown.add(text("honours.more", locale, names.size() - fit.ofYear()));
        }
        return names.isEmpty() ? NONE : String.join("; ", shown);
    }

    private void honours(Paper paper, List<HonourAwarded> all, Fit fit, Locale locale) {
        var standing = all.stream()
                .filter(honour -> honour.revocation() == null)
                .sorted(Comparator.comparing(HonourAwarded::decidedOn).reversed())
                .toList();
        if (standing.isEmpty()) {
            paper.line(text("exemplar.noHonours", locale));
            return;
        }
        var show = new Shown(locale);
        paper.line(text("paper.honours", locale, Math.min(fit.honours(), standing.size()), standing.size()));
        paper.line(" ");
        paper.table(
                new float[] {1.4f, 5, 2, 4},
                Stream.of("paper.decidedOn", "facet.honour", "decision", "roadmap.decidedBy")
                        .map(code -> text(code, locale))
                        .toList());
        standing.stream()
                .limit(fit.honours())
                .forEach(h -> paper.row(
                        List.of(show.date(h.decidedOn()), h.honour().name(), h.decisionNumber(), h.authority())));
        paper.endTable();
    }

    private String said(String code, String value, Locale locale) {
        return text(code, locale) + ": " + value;
    }

    private String text(String code, Locale locale, Object... arguments) {
        return Objects.requireNonNull(texts.getMessage(code, arguments, locale));
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isEmpty() ? NONE : text;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())) - 1))
                        + "…";
    }
}
