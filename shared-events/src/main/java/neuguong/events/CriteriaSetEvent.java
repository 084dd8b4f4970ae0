package neuguong.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that can happen to a criteria set: a unit's own measure of exemplars, for one kind of subject and one breadth. */
public sealed interface CriteriaSetEvent extends DomainEvent {

    /**
     * A version of the set was published; it is in force from its first day until the next version's, or until the set is retired.
     *
     * @param unitId whose measure it is; units below it that have none of their own are measured by it too
     * @param version counted from 1
     * @param criteria 1-50, each with a code of its own
     * @param minimums the least total for a grade, each grade at most once; none where the unit sets none
     */
    record CriteriaSetPublished(
            String criteriaSetId,
            String unitId,
            SubjectKind subject,
            Breadth breadth,
            int version,
            String name,
            List<Criterion> criteria,
            List<GradeMinimum> minimums,
            LocalDate from,
            @Nullable String document)
            implements CriteriaSetEvent {
        public CriteriaSetPublished {
            criteria = List.copyOf(criteria);
            minimums = List.copyOf(Objects.requireNonNullElse(minimums, List.of()));
        }

        @Override
        public LocalDate validOn() {
            return from;
        }
    }

    /** The set was retired; {@code on} is the first day without it. Assessments that were measured by it keep their measure. */
    record CriteriaSetRetired(
            LocalDate on, String reason, @Nullable String document) implements CriteriaSetEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * What is scored.
     *
     * @param code by which an assessment's score names it; 1-40 characters
     * @param maxScore the most points it can have, over 0 and at most 1000; the least are 0
     * @param weight by which its points count in the total, over 0; null counts them as they are
     */
    record Criterion(
            String code,
            String name,
            BigDecimal maxScore,
            @Nullable BigDecimal weight) {
        /** Points as they count in the total. */
        public BigDecimal weighted(BigDecimal points) {
            return weight == null ? points : points.multiply(weight);
        }
    }

    /** The least total of weighted points for a grade. */
    record GradeMinimum(Grade grade, BigDecimal total) {}
}
