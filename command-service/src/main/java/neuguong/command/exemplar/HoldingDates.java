package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.events.Assessment;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;

/**
 * From which business day events hold, by what is known: each from its own; but a correction replaces what it corrects, with its date, so
 * that an assessment holds from the day that the last known correction gives.
 */
public final class HoldingDates {
    /** The stored name of what gives another event another day. */
    public static final String CORRECTION =
            EventType.of(AssessmentCorrected.class).name();

    private static final Set<String> MOVABLE =
            Set.of(CORRECTION, EventType.of(AssessmentRecorded.class).name());

    private final Map<Year, LocalDate> corrected = new HashMap<>();

    /** A year of an exemplar. */
    private record Year(String exemplarId, int year) {}

    /** Whether events of this stored name can hold from another day than their own. */
    public static boolean movable(String type) {
        return MOVABLE.contains(type);
    }

    /** Learns what an event says of others; to be told them in the order of recording. */
    public void learn(String exemplarId, DomainEvent event) {
        if (event instanceof AssessmentCorrected e) {
            corrected.put(
                    new Year(exemplarId, e.assessment().year()), e.assessment().assessedOn());
        }
    }

    /** The exemplars of which an assessment may hold from another day than its own. */
    public Set<String> exemplars() {
        return corrected.keySet().stream().map(Year::exemplarId).collect(Collectors.toSet());
    }

    /** The day from which an event of an aggregate holds. */
    public LocalDate of(String aggregateId, DomainEvent event) {
        return switch (event) {
            case AssessmentRecorded e -> of(aggregateId, e.assessment());
            case AssessmentCorrected e -> of(aggregateId, e.assessment());
            default -> event.validOn(); // what corrects nothing holds from its own day
        };
    }

    private LocalDate of(String exemplarId, Assessment assessment) {
        return corrected.getOrDefault(new Year(exemplarId, assessment.year()), assessment.assessedOn());
    }
}
