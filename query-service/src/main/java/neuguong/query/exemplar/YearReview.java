package neuguong.query.exemplar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import neuguong.events.Assessment;
import neuguong.events.CriteriaSetRef;
import neuguong.events.Grade;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of one year as it is effective, and what it was before it was corrected.
 *
 * @param sequence of the event that recorded or last corrected it
 * @param score the sum of the scores, or null where none was given
 * @param criteriaSet by which the exemplar was measured, or null where no set was in force
 * @param superseded the earlier readings, oldest first
 */
public record YearReview(
        int year,
        Grade grade,
        @Nullable BigDecimal score,
        List<Assessment.Score> scores,
        @Nullable String summary,
        LocalDate assessedOn,
        String by,
        @Nullable CriteriaSetRef criteriaSet,
        List<Superseded> superseded,
        long sequence) {
    public YearReview {
        scores = Lists.orEmpty(scores);
        superseded = Lists.orEmpty(superseded);
    }

    /** A reading that a correction replaced, and why. */
    public record Superseded(
            Grade grade, @Nullable BigDecimal score, LocalDate assessedOn, String by, String reason, String document) {}

    static YearReview of(Assessment a, long sequence) {
        return of(a, List.of(), sequence);
    }

    private static YearReview of(Assessment a, List<Superseded> superseded, long sequence) {
        return new YearReview(
                a.year(),
                a.grade(),
                a.score(),
                a.scores(),
                a.summary(),
                a.assessedOn(),
                a.by(),
                a.criteriaSet(),
                superseded,
                sequence);
    }

    YearReview correctedBy(Assessment a, String reason, String document, long sequence) {
        var earlier = new ArrayList<>(superseded);
        earlier.add(new Superseded(grade, score, assessedOn, by, reason, document));
        return of(a, earlier, sequence);
    }
}
