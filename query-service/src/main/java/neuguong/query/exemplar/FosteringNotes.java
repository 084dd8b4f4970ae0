package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.List;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.SupportProvided;
import org.jspecify.annotations.Nullable;

/**
 * What an exemplar was given, met and showed from its selection on.
 *
 * @param roadmap the last one set, or null
 */
public record FosteringNotes(
        @Nullable RoadmapSet roadmap,
        List<SupportProvided> supports,
        List<Difficulty> difficulties,
        List<InspectionRecorded> inspections) {
    static final FosteringNotes NONE = new FosteringNotes(null, List.of(), List.of(), List.of());

    public FosteringNotes {
        supports = Lists.orEmpty(supports);
        difficulties = Lists.orEmpty(difficulties);
        inspections = Lists.orEmpty(inspections);
    }

    /** A difficulty and, where it was overcome, how. */
    public record Difficulty(
            DifficultyReported reported, @Nullable DifficultyResolved resolved) {
        boolean openOn(LocalDate day) {
            return !reported.on().isAfter(day)
                    && (resolved == null || resolved.on().isAfter(day));
        }
    }

    /** Difficulties that no resolution has been recorded of. */
    int openDifficulties() {
        return (int) difficulties.stream().filter(d -> d.resolved() == null).count();
    }

    /** Difficulties that were open on a day. */
    int openDifficultiesOn(LocalDate day) {
        return (int) difficulties.stream().filter(d -> d.openOn(day)).count();
    }

    /** The day of the latest inspection, or null. */
    @Nullable
    LocalDate lastInspectedOn() {
        return inspections.stream()
                .map(InspectionRecorded::on)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    FosteringNotes with(RoadmapSet set) {
        return new FosteringNotes(set, supports, difficulties, inspections);
    }

    FosteringNotes with(SupportProvided e) {
        return new FosteringNotes(roadmap, Lists.plus(supports, e), difficulties, inspections);
    }

    FosteringNotes with(DifficultyReported e) {
        return new FosteringNotes(roadmap, supports, Lists.plus(difficulties, new Difficulty(e, null)), inspections);
    }

    FosteringNotes with(DifficultyResolved e) {
        var all = Lists.replace(
                difficulties, d -> d.reported().number() == e.number() ? new Difficulty(d.reported(), e) : d);
        return new FosteringNotes(roadmap, supports, all, inspections);
    }

    FosteringNotes with(InspectionRecorded e) {
        return new FosteringNotes(roadmap, supports, difficulties, Lists.plus(inspections, e));
    }
}
