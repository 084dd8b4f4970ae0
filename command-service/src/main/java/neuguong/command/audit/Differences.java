package neuguong.command.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import neuguong.command.audit.Fields.Field;
import neuguong.command.audit.Snapshot.Recorded;
import neuguong.command.exemplar.ExemplarAsOf;
import neuguong.events.Assessment;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells two moments of one aggregate apart: which fields changed, from what to what, and by which events. */
@Component
class Differences {
    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    /**
     * A field that is not the same at both moments.
     *
     * @param from null where it was not there
     * @param to null where it is no longer there
     * @param by sequences of the events that changed it
     */
    record Change(
            String path, @Nullable JsonNode from, @Nullable JsonNode to, Set<Long> by) {}

    /**
     * An event that made a difference.
     *
     * @param holds whether it holds at the second moment; a correction may have given what it corrects a later date
     */
    record Cause(
            long position,
            long sequence,
            String type,
            Instant recordedAt,
            LocalDate validOn,
            @Nullable String actor,
            boolean holds) {}

    /** Where an exemplar stands to the unit that is asked about. */
    enum Membership {
        /** it belongs to the unit at the second moment only */
        JOINED,
        /** it belonged to the unit at the first moment only */
        LEFT,
        /** it belongs to the unit at both moments */
        STAYED
    }

    /**
     * What changed.
     *
     * @param membership null where no unit is asked about
     * @param fromVersion null where there was nothing yet
     */
    record Difference(
            String id,
            @Nullable Membership membership,
            @Nullable Long fromVersion,
            @Nullable Long toVersion,
            List<Change> changes,
            List<Cause> events) {
        boolean none() {
            return changes.isEmpty() && events.isEmpty();
        }
    }

    /** Between two moments of an exemplar that is there at one of them at least. */
    Difference ofExemplar(String id, @Nullable Membership membership, List<Recorded> events, Moment from, Moment to) {
        var before = from.exemplar(events);
        var after = to.exemplar(events);
        var held = new HashSet<>(before.sequences());
        var holds = new HashSet<>(after.sequences());
        var entered = without(holds, held);
        var left = without(held, holds);
        var touched = new HashMap<String, Set<Long>>();
        touch(touched, after, entered);
        touch(touched, before, left);
        var causes = new TreeSet<>(entered);
        causes.addAll(left);
        blameCorrections(touched, causes, left, events, from, to);
        return new Difference(
                id,
                membership,
                version(before),
                version(after),
                changes(fields(before.view()), fields(after.view()), touched),
                causes(events, causes, holds));
    }

    /** Between two moments of a unit itself. */
    Difference ofUnit(String id, List<Recorded> events, Moment from, Moment to) {
        var before = from.unit(events);
        var after = Objects.requireNonNull(to.unit(events));
        var first = before == null ? 0 : (int) before.version() + 1;
        var touched = new HashMap<String, Set<Long>>();
        var causes = new TreeSet<Long>();
        var fields = fields(before);
        for (var count = first + 1; count <= after.version() + 1; count++) {
            var next = fields(new Moment(null, null).unit(events.subList(0, count)));
            touch(touched, fields, next, count - 1);
            causes.add(count - 1L);
            fields = next;
        }
        return new Difference(
                id,
                null,
                before == null ? null : before.version(),
                after.version(),
                changes(fields(before), fields(after), touched),
                causes(events, causes, causes));
    }

    /** What is not the same in two states, one after the other, either of which may be none. */
    List<Change> between(@Nullable Object before, @Nullable Object after) {
        return changes(fields(before), fields(after), Map.of());
    }

    private static @Nullable Long version(ExemplarAsOf exemplar) {
        var view = exemplar.view();
        return view == null ? null : view.version();
    }

    private Fields fields(@Nullable Object view) {
        return view == null ? Fields.NONE : Fields.of(json.valueToTree(view));
    }

    private static Set<Long> without(Set<Long> some, Set<Long> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Notes which of these events changed which field, by going through them all as they came. */
    private void touch(Map<String, Set<Long>> touched, ExemplarAsOf exemplar, Set<Long> events) {
        if (events.isEmpty()) {
            return;
        }
        var last = new Object() {
            Fields fields = Fields.NONE;
        };
        exemplar.replay((sequence, view) -> {
            var next = fields(view);
            if (events.contains(sequence)) {
                touch(touched, last.fields, next, sequence);
            }
            last.fields = next;
        });
    }

    private static void touch(Map<String, Set<Long>> touched, Fields before, Fields after, long by) {
        for (var key : keys(before, after)) {
            if (!Objects.equals(before.value(key), after.value(key))) {
                touched.computeIfAbsent(key, _ -> new TreeSet<>()).add(by);
            }
        }
    }

    /** What holds no longer does so by a correction that became known in between, whether or not that holds yet. */
    private static void blameCorrections(
            Map<String, Set<Long>> touched,
            Set<Long> causes,
            Set<Long> left,
            List<Recorded> events,
            Moment from,
            Moment to) {
        if (left.isEmpty()) {
            return;
        }
        var learned = to.known(events)
                .subList(from.known(events).size(), to.known(events).size());
        for (var gone : left) {
            var year = year(events.get(gone.intValue()).event());
            for (var event : learned) {
                if (event.event() instanceof AssessmentCorrected && year == year(event.event())) {
                    causes.add(event.sequence());
                    touched.values().stream().filter(by -> by.contains(gone)).forEach(by -> by.add(event.sequence()));
                }
            }
        }
    }

    private static int year(DomainEvent event) {
        return switch (event) {
            case AssessmentRecorded e -> year(e.assessment());
            case AssessmentCorrected e -> year(e.assessment());
            default -> 0; // only of an assessment can another date become known
        };
    }

    private static int year(Assessment assessment) {
        return assessment.year();
    }

    private static Set<String> keys(Fields before, Fields after) {
        var keys = new LinkedHashSet<>(after.byKey().keySet());
        keys.addAll(before.byKey().keySet());
        return keys;
    }

    private static List<Change> changes(Fields before, Fields after, Map<String, Set<Long>> touched) {
        var changes = new ArrayList<Change>();
        for (var key : keys(before, after)) {
            var from = before.value(key);
            var to = after.value(key);
            if (!Objects.equals(from, to)) {
                var path = Stream.of(after, before)
                        .map(fields -> fields.byKey().get(key))
                        .filter(Objects::nonNull)
                        .map(Field::path)
                        .findFirst()
                        .orElseThrow();
                changes.add(new Change(path, from, to, touched.getOrDefault(key, Set.of())));
            }
        }
        return changes;
    }

    private static List<Cause> causes(List<Recorded> events, Set<Long> causes, Set<Long> holds) {
        return events.stream()
                .filter(e -> causes.contains(e.sequence()))
                .map(e -> new Cause(
                        e.position(),
                        e.sequence(),
                        e.type(),
                        e.recordedAt(),
                        e.validOn(),
                        e.actor(),
                        holds.contains(e.sequence())))
                .toList();
    }
}
