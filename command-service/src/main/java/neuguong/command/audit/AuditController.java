package neuguong.command.audit;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import neuguong.command.audit.EventLog.Opening;
import neuguong.command.audit.EventLog.Part;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.unit.Units;
import neuguong.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the auditor replays: the events as they are stored, from the event store and never from a projection. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditController {
    private final EventLog log;
    private final Snapshots snapshots;
    private final Units units;
    private final Prints prints;

    AuditController(EventLog log, Snapshots snapshots, Units units, Prints prints) {
        this.log = log;
        this.snapshots = snapshots;
        this.units = units;
        this.prints = prints;
    }

    /** The forms in which a history is streamed. */
    enum Format {
        ndjson("application/x-ndjson", null),
        csv("text/csv", null),
        xlsx(Answers.XLSX, "history.xlsx"),
        /** for printing: told in sentences of Vietnamese, with the last checkpoint's root */
        pdf(Answers.PDF, "history.pdf");

        private final String mediaType;
        private final @Nullable String file;

        Format(String mediaType, @Nullable String file) {
            this.mediaType = mediaType;
            this.file = file;
        }
    }

    /**
     * Every event of the unit and of its exemplars, in the order of recording.
     *
     * @param knownAt as it was known then: only what was recorded until that instant
     * @param validAt only what holds on that business day, by the rule of a state: a correction gives what it corrects its own day
     * @param predecessors with those of the units that it took over, directly or through others, each up to the day of its end
     * @param after only those after this position; a print takes so many of them at most, and then says by {@code Link} where the next goes on
     */
    @GetMapping("/units/{id}/history")
    void ofUnit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = "false") boolean predecessors,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "ndjson") Format format,
            HttpServletResponse response)
            throws IOException, SQLException {
        if (units.validity(id) == null) {
            throw new Rejected(Reason.UNKNOWN_UNIT);
        }
        var moment = new Moment(knownAt, validAt);
        var before = predecessors ? log.predecessors(id, moment) : Map.<String, LocalDate>of();
        stream(new Selection.OfUnit(id, before), after, moment, format, response);
    }

    /**
     * Every event of one exemplar, in the order of recording.
     *
     * @param after as of a unit's
     */
    @GetMapping("/exemplars/{id}/history")
    void ofExemplar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "ndjson") Format format,
            HttpServletResponse response)
            throws IOException, SQLException {
        if (!log.knows(id)) {
            throw new Rejected(Reason.UNKNOWN_EXEMPLAR);
        }
        stream(new Selection.OfExemplar(id), after, new Moment(knownAt, validAt), format, response);
    }

    /**
     * The log in order, for a full replay.
     *
     * @param after the position after which to begin, 0 for the beginning
     * @param limit 1 to 1,000,000 events, of a print fewer
     */
    @GetMapping("/events")
    void all(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000000") int limit,
            @RequestParam(defaultValue = "ndjson") Format format,
            HttpServletResponse response)
            throws IOException, SQLException {
        var bounded = Math.clamp(limit, 1, format == Format.pdf ? prints.most() : 1_000_000);
        stream(new Selection.After(after, bounded), null, new Moment(null, null), format, response);
    }

    private void stream(
            Selection selection, @Nullable Long after, Moment moment, Format format, HttpServletResponse response)
            throws IOException, SQLException {
        var part = new Part(after, format == Format.pdf ? end(selection, after, moment, response) : null);
        var title = format == Format.pdf ? title(selection, part) : "";
        Answers.stream(
                response,
                format.mediaType,
                format.file,
                out -> log.read(selection, part, moment, sink(format, title, part, moment, out)));
    }

    /** Where a print ends before the history does, or null; whoever has not said where it begins is told that there is more than one. */
    private @Nullable Long end(Selection selection, @Nullable Long after, Moment moment, HttpServletResponse response)
            throws SQLException {
        // of the whole log it is always said
        var said = after != null || selection instanceof Selection.After;
        var most = selection instanceof Selection.After s ? s.limit() : prints.most();
        var end = log.endOf(selection, after, moment, most).orElse(null);
        if (end != null) {
            if (!said) {
                throw new Rejected(Reason.HISTORY_TOO_LONG_FOR_PAPER, most);
            }
            var next = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("after", end);
            response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next.toUriString()));
        }
        return end;
    }

    /** What a print of these events is called: by the names that they have now. */
    private String title(Selection selection, Part part) throws SQLException, IOException {
        var after = part.after();
        return name(selection) + (after == null || after == 0 ? "" : " - sau vị trí " + after);
    }

    private String name(Selection selection) throws SQLException, IOException {
        var now = new Moment(null, null);
        try (var snapshot = snapshots.open()) {
            return switch (selection) {
                case Selection.OfUnit s -> {
                    var unit = Objects.requireNonNull(now.unit(AsOfController.unit(snapshot, s.unitId())));
                    yield "Lịch sử đơn vị: %s (%s)".formatted(unit.name(), unit.code());
                }
                case Selection.OfExemplar s -> {
                    var exemplar =
                            Objects.requireNonNull(now.exemplar(AsOfController.exemplar(snapshot, s.exemplarId()))
                                    .view());
                    yield "Lịch sử điển hình: "
                            + exemplar.nomination().subject().name();
                }
                case Selection.After _ -> "Sổ sự kiện";
            };
        }
    }

    private Opening sink(Format format, String title, Part part, Moment moment, OutputStream out) throws IOException {
        return switch (format) {
            case ndjson -> _ -> new NdjsonLines(out);
            case csv -> _ -> new CsvLines(out);
            case xlsx -> _ -> new SheetLines(Sheet.xlsx(out, "Lịch sử"));
            case pdf -> {
                // the seal is read by a connection of its own, before one is held for the events
                var paper = prints.begin(out, title, moment);
                yield snapshot -> new HistoryOnPaper(
                        paper, prints.dates(), new Narration(Names.stored(snapshot, moment.knownAt())), part.until());
            }
        };
    }
}
