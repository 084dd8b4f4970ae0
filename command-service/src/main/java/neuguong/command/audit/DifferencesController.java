package neuguong.command.audit;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import neuguong.command.audit.Differences.Difference;
import neuguong.command.audit.Differences.Membership;
import neuguong.command.audit.Snapshot.Recorded;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What lies between two moments of a unit or an exemplar. A time that is left out is the latest. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class DifferencesController {
    private final Snapshots snapshots;
    private final EventLog log;
    private final Differences differences;
    private final JsonMapper json;

    DifferencesController(Snapshots snapshots, EventLog log, Differences differences, JsonMapper json) {
        this.snapshots = snapshots;
        this.log = log;
        this.differences = differences;
        this.json = json;
    }

    /** Two moments, and what lies between them. */
    record Compared(Moment from, Moment to, Difference difference) {}

    /** What changed of an exemplar, field by field, and by which events. */
    @GetMapping("/exemplars/{id}/differences")
    Compared exemplar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant fromKnownAt,
            @RequestParam(required = false) @Nullable LocalDate fromValidAt,
            @RequestParam(required = false) @Nullable Instant toKnownAt,
            @RequestParam(required = false) @Nullable LocalDate toValidAt)
            throws IOException, SQLException {
        var from = new Moment(fromKnownAt, fromValidAt);
        var to = until(from, toKnownAt, toValidAt);
        try (var snapshot = snapshots.open()) {
            var events = AsOfController.exemplar(snapshot, id);
            if (from.exemplar(events).none() && to.exemplar(events).none()) {
                throw new Rejected(Reason.EXEMPLAR_NOT_KNOWN_THEN);
            }
            return new Compared(from, to, differences.ofExemplar(id, null, events, from, to));
        }
    }

    /**
     * What changed of a unit, and of each exemplar that belonged to it at either moment; those of which nothing changed are left out.
     *
     * @param predecessors with the exemplars of units that it had taken over, at either moment those that it had by then
     */
    @GetMapping("/units/{id}/differences")
    void unit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant fromKnownAt,
            @RequestParam(required = false) @Nullable LocalDate fromValidAt,
            @RequestParam(required = false) @Nullable Instant toKnownAt,
            @RequestParam(required = false) @Nullable LocalDate toValidAt,
            @RequestParam(defaultValue = "false") boolean predecessors,
            HttpServletResponse response)
            throws IOException, SQLException {
        var from = new Moment(fromKnownAt, fromValidAt);
        var to = until(from, toKnownAt, toValidAt);
        var before = new Owned(log.withPredecessors(id, from, predecessors), from);
        var after = new Owned(log.withPredecessors(id, to, predecessors), to);
        try (var snapshot = snapshots.open()) {
            var events = AsOfController.unit(snapshot, id);
            if (to.unit(events) == null) {
                throw new Rejected(Reason.UNIT_NOT_KNOWN_THEN);
            }
            var ofUnit = differences.ofUnit(id, events, from, to);
            Answers.stream(response, "application/json", null, stream -> {
                var out = new Bytes(stream);
                out.put("{\"from\":").put(json.writeValueAsBytes(from));
                out.put(",\"to\":").put(json.writeValueAsBytes(to));
                out.put(",\"unit\":").put(json.writeValueAsBytes(ofUnit)).put(",\"exemplars\":[");
                var count = new Object() {
                    long told;
                };
                snapshot.exemplarsOf(before.with(after), exemplar -> {
                    var difference = ofExemplar(exemplar, before, after);
                    if (difference != null) {
                        out.put(count.told++ == 0 ? "\n" : ",\n").put(json.writeValueAsBytes(difference));
                    }
                });
                out.put("\n],\"count\":").put(count.told).put("}\n").flush();
            });
        }
    }

    /** The units whose exemplars belong to the unit at a moment. */
    private record Owned(Set<String> units, Moment at) {
        boolean has(List<Recorded> exemplar) {
            var view = at.exemplar(exemplar).view();
            return view != null && units.contains(view.nomination().unitId());
        }

        Set<String> with(Owned other) {
            var all = new HashSet<>(units);
            all.addAll(other.units);
            return all;
        }
    }

    private @Nullable Difference ofExemplar(List<Recorded> events, Owned from, Owned to) {
        var before = from.has(events);
        var after = to.has(events);
        if (!before && !after) {
            return null;
        }
        var membership = !before ? Membership.JOINED : after ? Membership.STAYED : Membership.LEFT;
        var exemplar = events.getFirst().aggregateId();
        var difference = differences.ofExemplar(exemplar, membership, events, from.at(), to.at());
        return difference.none() && membership == Membership.STAYED ? null : difference;
    }

    private static Moment until(Moment from, @Nullable Instant knownAt, @Nullable LocalDate validAt) {
        var to = new Moment(knownAt, validAt);
        if (!from.upTo(to)) {
            throw new Rejected(Reason.MOMENTS_REVERSED);
        }
        return to;
    }
}
