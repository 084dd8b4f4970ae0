package neuguong.command.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import neuguong.command.audit.Timeline.Month;
import neuguong.command.audit.Timeline.Pace;
import neuguong.command.exemplar.ExemplarView;
import neuguong.command.unit.UnitView;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A unit's life at one step: what happened, and how the unit and its exemplars stood right after it.
 *
 * @param unit null where it was not there yet
 * @param knownUntil when the last event was recorded that is in this replay: with it as {@code knownAt} it stays as it is
 * @param events how many the filters leave
 * @param number of the last event of this step, from 1; 0 before the first
 * @param at the position of that event, or null before the first
 * @param day by which the step is told, or null before the first
 * @param first positions at which other steps end, each null where there is none
 * @param months in which something happened, by the filters
 * @param years how many events there are in each, whatever the filters
 * @param types likewise of each type
 * @param steps what happened at this step, the last of it where there is too much
 * @param leftOut how many events of this step are not in {@code steps}
 * @param exemplars those of the unit right after it, a page in the order of ids
 * @param nextExemplars the {@code after} of the next page, or null
 */
record Replay(
        @Nullable UnitView unit,
        ReplayQuestion.Order order,
        Pace pace,
        @Nullable Instant knownUntil,
        int events,
        int number,
        @Nullable Long at,
        @Nullable LocalDate day,
        @Nullable Long first,
        @Nullable Long previous,
        @Nullable Long next,
        @Nullable Long last,
        List<Month> months,
        Map<Integer, Integer> years,
        Map<String, Integer> types,
        List<Step> steps,
        int leftOut,
        List<Brief> exemplars,
        @Nullable String nextExemplars) {

    /**
     * An event and what it changed.
     *
     * @param holdsFrom the business day from which it holds, as far as is known
     * @param revision of the form in which {@code event} is shown here
     * @param changes field by field, by what the event did at this step
     * @param before the exemplar right before it; null where it is no exemplar's, or where the exemplar was not there yet
     * @param after the exemplar right after it; null where it is no exemplar's, or where the exemplar was not there yet
     * @param honours the honours of proposals and awards, by their ids, to name those that the event speaks of
     */
    record Step(
            long position,
            String aggregateId,
            long sequence,
            String type,
            String revision,
            Instant recordedAt,
            LocalDate validOn,
            LocalDate holdsFrom,
            @Nullable String actor,
            @Nullable String exemplarId,
            JsonNode event,
            List<Differences.Change> changes,
            @Nullable Brief before,
            @Nullable Brief after,
            Map<String, String> honours) {}

    /**
     * An exemplar as it stood, in short.
     *
     * @param unitId of the unit that it belonged to
     * @param year of the last assessment, or null; with it grade and, where points were given, score
     * @param honours codes of awards that stand, in the order of recording
     * @param revoked codes of those that were revoked
     */
    record Brief(
            String id,
            String name,
            SubjectKind kind,
            String unitId,
            Stage stage,
            Standing standing,
            @Nullable Integer year,
            @Nullable Grade grade,
            @Nullable BigDecimal score,
            List<String> honours,
            List<String> revoked) {
        static Brief of(ExemplarView view) {
            var last = view.lastAssessment();
            return new Brief(
                    view.id(),
                    view.nomination().subject().name(),
                    view.nomination().subject().kind(),
                    view.nomination().unitId(),
                    view.stage(),
                    view.standing(),
                    last == null ? null : last.year(),
                    last == null ? null : last.grade(),
                    last == null ? null : last.score(),
                    view.honours(true),
                    view.honours(false));
        }
    }
}
