package neuguong.query.exemplar;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a whole result be taken away. */
@RestController
class ExportController {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ExportSearch export;
    private final InstantSource clock;

    ExportController(ExportSearch export, InstantSource clock) {
        this.export = export;
        this.clock = clock;
    }

    /**
     * The form of an export.
     *
     * @param format {@code csv} where not given
     * @param column which columns, in this order; all where none is given
     */
    record Form(@Nullable ExportFormat format, List<ExportColumn> column) {
        Form {
            format = Objects.requireNonNullElse(format, ExportFormat.csv);
            column = column.isEmpty() ? List.of(ExportColumn.values()) : List.copyOf(column);
        }

        ExportFormat chosen() {
            return Objects.requireNonNull(format);
        }
    }

    @GetMapping("/api/v1/export")
    @Operation(summary = "All exemplars that meet the criteria, streamed as a sheet or as lines of JSON")
    void export(
            @ParameterObject ExemplarCriteria criteria,
            @ParameterObject Form form,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var format = form.chosen();
        var complete = export.complete();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        var day = LocalDate.ofInstant(clock.instant(), VIETNAM);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"dien-hinh-%s.%s\"".formatted(day, format.name()));
        try {
            var out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
            var sink = ExportSink.of(format, form.column(), complete, out);
            export.each(criteria, locale, sink);
            sink.end();
            out.flush();
        } catch (IOException | RuntimeException e) {
            // what fails before anything has left is answered with a problem; afterwards the connection is cut
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }
}
