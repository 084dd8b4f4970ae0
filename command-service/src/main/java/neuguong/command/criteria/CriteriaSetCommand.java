package neuguong.command.criteria;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Validity;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of a criteria set, with the facts from outside that its rules need. */
public sealed interface CriteriaSetCommand {
    String criteriaSetId();

    Plan plan();

    /**
     * Publishes the first version of a set, or the next.
     *
     * @param unit when the unit exists, or null where there is none of this id
     * @param lastRetirement the first day without an earlier set of the same unit, subject kind and breadth, or null where there was none
     */
    record PublishCriteriaSet(
            String criteriaSetId,
            String unitId,
            @Nullable Validity unit,
            SubjectKind subject,
            Breadth breadth,
            String name,
            List<Criterion> criteria,
            List<GradeMinimum> minimums,
            LocalDate from,
            @Nullable String document,
            @Nullable LocalDate lastRetirement,
            Plan plan)
            implements CriteriaSetCommand {}

    /** Retires a set; {@code on} is the first day without it. */
    record RetireCriteriaSet(
            String criteriaSetId,
            LocalDate on,
            String reason,
            @Nullable String document,
            Plan plan) implements CriteriaSetCommand {}
}
