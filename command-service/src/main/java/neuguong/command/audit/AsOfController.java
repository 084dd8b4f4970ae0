package neuguong.command.audit;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.audit.Snapshot.Recorded;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarView;
import neuguong.command.personal.PersonalDataAccess;
import neuguong.events.ExemplarEvent;
import neuguong.events.UnitEvent;
import neuguong.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How a unit and its exemplars stood, or were known, at any moment: folded from the stored events by the rules' own {@code evolve}. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AsOfController {
    private final Snapshots snapshots;
    private final EventLog log;
    private final PersonalDataAccess access;
    private final Prints prints;
    private final JsonMapper json;

    AsOfController(Snapshots snapshots, EventLog log, PersonalDataAccess access, Prints prints, JsonMapper json) {
        this.snapshots = snapshots;
        this.log = log;
        this.access = access;
        this.prints = prints;
        this.json = json;
    }

    /** The forms in which a state is streamed. */
    enum Format {
        json("application/json"),
        ndjson("application/x-ndjson"),
        csv("text/csv"),
        xlsx(Answers.XLSX),
        /** for printing, in Vietnamese, with the last checkpoint's root */
        pdf(Answers.PDF);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /**
     * An exemplar at a moment, in the form of {@code GET /exemplars/{id}}.
     *
     * @param knownAt as it was known then: only what was recorded until that instant
     * @param validAt as it was on that business day; without it, whatever is known holds
     */
    @GetMapping("/exemplars/{id}/state")
    ResponseEntity<ExemplarView> exemplar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            HttpServletRequest request)
            throws IOException, SQLException {
        var moment = new Moment(knownAt, validAt);
        var disclosure = access.of(request);
        try (var snapshot = snapshots.open(disclosure)) {
            var view = moment.exemplar(exemplar(snapshot, id)).view(disclosure);
            if (view == null) {
                throw new Rejected(Reason.EXEMPLAR_NOT_KNOWN_THEN);
            }
            access.note(request, id, view.nomination().subject().disclosed());
            return ResponseEntity.ok()
                    .eTag("\"" + view.version() + "\"")
                    .cacheControl(CacheControl.noStore())
                    .body(view);
        }
    }

    /** The same for printing, in Vietnamese; what is personal stays masked. */
    @GetMapping(value = "/exemplars/{id}/state", params = "format=pdf")
    void exemplarOnPaper(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            HttpServletResponse response)
            throws IOException, SQLException {
        var moment = new Moment(knownAt, validAt);
        try (var snapshot = snapshots.open()) {
            var view = moment.exemplar(exemplar(snapshot, id)).view();
            if (view == null) {
                throw new Rejected(Reason.EXEMPLAR_NOT_KNOWN_THEN);
            }
            Answers.stream(response, Answers.PDF, name(id, Format.pdf), out -> {
                var sink = new StateOnPaper(prints.begin(
                        out, "Điển hình: " + view.nomination().subject().name(), moment));
                sink.alone();
                sink.exemplar(view);
                sink.end();
            });
        }
    }

    /**
     * The unit at a moment and each exemplar that belonged to it then.
     *
     * @param predecessors with the exemplars that stayed with units which it had taken over by then, directly or through others
     */
    @GetMapping("/units/{id}/state")
    void unit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = "false") boolean predecessors,
            @RequestParam(defaultValue = "json") Format format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        var moment = new Moment(knownAt, validAt);
        var units = log.withPredecessors(id, moment, predecessors);
        var disclosure = access.of(request);
        try (var snapshot = snapshots.open(disclosure)) {
            var unit = moment.unit(unit(snapshot, id));
            if (unit == null) {
                throw new Rejected(Reason.UNIT_NOT_KNOWN_THEN);
            }
            Answers.stream(response, format.mediaType, name(id, format), out -> {
                var sink = sink(format, "Đơn vị: " + unit.name(), moment, out);
                sink.unit(moment, unit);
                snapshot.exemplarsOf(units, events -> {
                    var exemplar = moment.exemplar(events).view(disclosure);
                    if (exemplar != null && units.contains(exemplar.nomination().unitId())) {
                        access.note(
                                request,
                                exemplar.id(),
                                exemplar.nomination().subject().disclosed());
                        sink.exemplar(exemplar);
                    }
                });
                sink.end();
            });
        }
    }

    private StateSink sink(Format format, String title, Moment moment, OutputStream out) throws IOException {
        return switch (format) {
            case json -> new StateAsJson(json, out);
            case ndjson -> new StateAsLines(json, out);
            case csv -> new StateAsSheet(json, Sheet.csv(out, ','));
            case xlsx -> new StateAsSheet(json, Sheet.xlsx(out, "Điển hình"));
            case pdf -> new StateOnPaper(prints.begin(out, title, moment));
        };
    }

    /** A name for a file, where the form is one that is kept as a file. */
    private static @Nullable String name(String id, Format format) {
        return switch (format) {
            case json, ndjson -> null;
            case csv, xlsx, pdf -> id + "-state." + format;
        };
    }

    static List<Recorded> unit(Snapshot snapshot, String id) throws IOException, SQLException {
        var events = snapshot.of(id);
        if (events.isEmpty() || !(events.getFirst().event() instanceof UnitEvent)) {
            throw new Rejected(Reason.UNKNOWN_UNIT);
        }
        return events;
    }

    static List<Recorded> exemplar(Snapshot snapshot, String id) throws IOException, SQLException {
        var events = snapshot.of(id);
        if (events.isEmpty() || !(events.getFirst().event() instanceof ExemplarEvent)) {
            throw new Rejected(Reason.UNKNOWN_EXEMPLAR);
        }
        return events;
    }
}
