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
 */
public record Assessment(
        int year, Grade grade, List<Score> scores, @Nullable String summary, LocalDate assessedOn, String by) {
    public Assessment {
        scores = List.copyOf(scores);
    }

    /** The sum of the scores, or null where none was given. */
    public @Nullable BigDecimal score() {
        return scores.isEmpty() ? null : scores.stream().map(Score::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points for one criterion: 0-1000, at most two decimals. */
    public record Score(String criterion, BigDecimal score) {}
}
