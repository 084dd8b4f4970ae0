package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Honour;
import neuguong.events.FindingOutcome;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a roadmap is asked for. Within a list any value fits; an empty list asks nothing.
 *
 * @param on the day of the decision that is supposed, today where there is none
 * @param honour codes
 * @param atLeast the version that the exemplar must have reached here, for which the answer waits up to 5 s
 */
public record RoadmapCriteria(
        @Nullable LocalDate on,
        List<String> honour,
        List<FindingOutcome> outcome,
        @Nullable Long atLeast) {
    public RoadmapCriteria {
        honour = List.copyOf(Objects.requireNonNullElse(honour, List.of()));
        outcome = List.copyOf(Objects.requireNonNullElse(outcome, List.of()));
        var errors = new ArrayList<Invalid>();
        Bounds.date("on", on, errors);
        Bounds.known("honour", honour, h -> Honour.of(h).isPresent(), "UNKNOWN_HONOUR", errors);
        Bounds.refuse(errors);
    }

    /** The whole roadmap of today. */
    public static RoadmapCriteria whole() {
        return new RoadmapCriteria(null, List.of(), List.of(), null);
    }
}
