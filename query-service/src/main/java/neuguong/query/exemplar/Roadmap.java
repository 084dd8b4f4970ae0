package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.List;
import neuguong.events.FindingOutcome;
import neuguong.events.HonourLevel;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/**
 * How far an exemplar has come toward each honour that is open to it and in force on a day (lộ trình).
 *
 * @param on the day of the decision that is supposed: facts of later days do not count, and the law is that of the day
 * @param target that the unit set, or null
 * @param items in the order of the catalogue: within a chain from the lowest to the highest
 */
public record Roadmap(
        String exemplarId, LocalDate on, @Nullable Target target, List<Item> items, Complete complete) {

    /** What its unit set it to reach. */
    public record Target(String honour, String name, int year) {}

    /**
     * The way to one honour. NOT_MET says "not by this route", never "not eligible".
     *
     * @param honour code in the catalogue
     * @param regime the law in force on the day
     * @param decidedBy who awards it, as the catalogue has it
     * @param alreadyAwarded whether an award of it stands that was decided by the day
     * @param earliestYear in which its chain can be met if every coming year succeeds, or null where it cannot within 25 years
     */
    public record Item(
            String honour,
            String name,
            HonourLevel level,
            String levelName,
            FindingOutcome outcome,
            String outcomeName,
            String regime,
            @Nullable String article,
            @Nullable String decidedBy,
            boolean alreadyAwarded,
            List<MetCondition> met,
            List<Condition> missing,
            List<JudgedCondition> judgements,
            @Nullable Integer earliestYear) {}

    /** A condition that events prove. */
    public record MetCondition(String text, List<ProvingEvent> events) {}

    /** A condition that they do not prove, and how far they go. */
    public record Condition(String text) {}

    /**
     * A condition that a person decides.
     *
     * @param alternative whether it may stand in for what is missing
     */
    public record JudgedCondition(String text, boolean alternative) {}

    /**
     * An event of the exemplar that proves a condition.
     *
     * @param sequence within the exemplar
     * @param type stored name, e.g. {@code exemplar.AssessmentRecorded}
     * @param validOn when it holds, not when it was recorded
     * @param text what it says for the condition
     */
    public record ProvingEvent(long sequence, String type, LocalDate validOn, String text) {}
}
