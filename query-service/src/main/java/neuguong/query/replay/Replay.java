package neuguong.query.replay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import neuguong.contract.EventJson;
import neuguong.events.DomainEvent;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A unit's life at one step, as the command service folded it from the stored events.
 *
 * @param unit null where it was not there yet
 * @param knownUntil when the last event was recorded that is in this replay
 * @param events how many the filters leave
 * @param number of the last event of this step, from 1; 0 before the first
 * @param at the position of that event, or null before the first
 * @param day by which the step is told
 * @param first positions at which other steps end, each null where there is none
 * @param months in which something happened, by the filters
 * @param years how many events there are in each, whatever the filters
 * @param types likewise of each type
 * @param steps what happened at this step
 * @param leftOut how many events of this step are not in {@code steps}
 * @param exemplars those of the unit right after it, a page
 * @param nextExemplars the {@code after} of the next page, or null
 */
public record Replay(
        @Nullable Unit unit,
        ReplayQuestion.Order order,
        ReplayQuestion.Pace pace,
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

    /** The unit's name and code then. */
    public record Unit(String name, String code) {}

    /** A month in which something happened, and the position of the last of it. */
    public record Month(YearMonth month, int events, long at) {}

    /**
     * An event and what it changed; see the command service's description.
     *
     * @param event in the form of {@code revision}
     */
    public record Step(
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
            List<Change> changes,
            @Nullable Brief before,
            @Nullable Brief after,
            Map<String, String> honours) {
        /** The event itself. */
        public DomainEvent decoded() {
            return EventJson.decode(type, revision, event.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A field that an event changed: null where it was not there, or is there no longer. */
    public record Change(
            String path, @Nullable JsonNode from, @Nullable JsonNode to) {
        public String before() {
            return text(from);
        }

        public String after() {
            return text(to);
        }

        private static String text(@Nullable JsonNode value) {
            return value == null || value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
        }
    }

    /**
     * An exemplar as it stood.
     *
     * @param year of the last assessment, with its grade and score
     * @param honours codes of those that stand
     * @param revoked codes of those that were revoked
     */
    public record Brief(
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
            List<String> revoked) {}
}
