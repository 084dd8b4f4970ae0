package neuguong.query.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import neuguong.identity.PersonToken;
import neuguong.query.dashboard.Audience;
import neuguong.query.dashboard.OverviewCriteria;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException;
import neuguong.sheet.Sheet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The dashboard's panels as files to be taken away: pictures for a report, and the same figures for a spreadsheet. */
@Controller
class PanelFiles {
    private static final Phrase NO_SUCH_PANEL = new Phrase("Không có bảng số liệu này.", "There is no such panel.");

    private final Panels panels;
    private final MessageSource texts;
    private final SpringTemplateEngine templates;

    PanelFiles(Panels panels, MessageSource texts, SpringTemplateEngine templates) {
        this.panels = panels;
        this.texts = texts;
        this.templates = templates;
    }

    /** What a panel is taken away as; the end of the address. */
    enum Form {
        svg("image/svg+xml;charset=UTF-8"),
        png("image/png"),
        csv("text/csv;charset=UTF-8");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    @GetMapping("/dashboards/{panel}.{form:svg|png|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String panel,
            @PathVariable Form form,
            @ParameterObject OverviewCriteria criteria,
            @ParameterObject LanguageSwitch language,
            PersonToken reader,
            Locale locale)
            throws IOException {
        var kind = Panels.Kind.of(panel).orElseThrow(() -> ProblemException.unknown(NO_SUCH_PANEL));
        var figures = panels.panel(kind, criteria, Audience.of(reader, locale));
        var content = switch (form) {
            case svg -> svg(drawing(figures, locale), locale).getBytes(StandardCharsets.UTF_8);
            case png -> PanelPicture.png(drawing(figures, locale));
            case csv -> csv(figures, locale);
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(kind.id(), form))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(content);
    }

    private PanelDrawing drawing(Panel panel, Locale locale) {
        var show = new Shown(locale);
        var until = panel.complete().recordedAt();
        var note = until == null
                ? text("complete.unknown", locale)
                : text("complete.until", locale) + " " + show.moment(until);
        var title = text("panel." + panel.id(), locale);
        var map = panel.map();
        if (map == null) {
            return PanelDrawing.of(panel, title, note, show::figure);
        }
        var legend = text(map.spots().isEmpty() ? "map.none" : "map.legend", locale);
        return PanelDrawing.of(map, title, note, legend, distance -> show.figure(distance) + " km");
    }

    private String svg(PanelDrawing drawing, Locale locale) {
        var context = new Context(locale);
        context.setVariable("drawing", drawing);
        return templates.process("panel.svg", context);
    }

    /** A row for each of the panel's, below the names of its columns; numbers with a point, as programs read them. */
    private byte[] csv(Panel panel, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = Sheet.csv(out, ',')) {
            var header = new ArrayList<String>(List.of(text("panel." + panel.id(), locale)));
            header.addAll(panel.bars() ? List.of(text("panel.figure", locale)) : panel.columns());
            if (panel.noted()) {
                header.add(text("panel.why", locale));
            }
            sheet.row(header);
            for (var row : panel.rows()) {
                var cells = new ArrayList<String>(List.of(row.name()));
                row.cells().forEach(cell -> cells.add(number(cell.figure())));
                if (panel.noted()) {
                    cells.add(row.notes().stream().map(Panel.Note::text).collect(Collectors.joining("; ")));
                }
                sheet.row(cells);
            }
        }
        return out.toByteArray();
    }

    private static String number(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }

    private String text(String code, Locale locale) {
        return texts.getMessage(code, null, locale);
    }
}
