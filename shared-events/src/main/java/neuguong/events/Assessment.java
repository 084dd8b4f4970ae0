package neuguong.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yearly review of an exemplar.
 *
 * @param year the year assessed, 2021-2025
 * @param summary 0-10,000 characters
 * @param by the body or person that assessed
 * @param criteriaSet by which the exemplar was measured, or null where no set was in force
 */
public record Assessment(
        int year,
        Grade grade,
        List<Score> scores,
        @Nullable String summary,
        LocalDate assessedOn,
        String by,
        @Nullable CriteriaSetRef criteriaSet) {
    public Assessment {
        scores = List.copyOf(scores);
    }

    /** An assessment as it is said, before it is known by what the exemplar is measured. */
    public Assessment(
            int year, Grade grade, List<Score> scores, @Nullable String summary, LocalDate assessedOn, String by) {
        this(year, grade, scores, summary, assessedOn, by, null);
    }

    /** The same, measured by this version of a criteria set, or by none. */
    public Assessment measuredBy(@Nullable CriteriaSetRef set) {
        return new Assessment(year, grade, scores, summary, assessedOn, by, set);
    }

    /** The sum of the scores, or null where none was given. */
    public @Nullable BigDecimal score() {
        return scores.isEmpty() ? null : scores.stream().map(Score::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points for one criterion, by its code where a criteria set is in force: 0-1000, at most two decimals. */
    public record Score(String criterion, BigDecimal score) {}
}
