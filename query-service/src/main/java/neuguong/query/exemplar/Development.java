package neuguong.query.exemplar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.query.platform.Coded;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/** How an exemplar developed over the years of the plan: all five are there, those without a record with nulls. */
public record Development(String exemplarId, String name, long version, List<Year> years, Complete complete) {

    /**
     * An exemplar at the end of a year, and what happened in it.
     *
     * @param stage null before the nomination
     * @param score the sum of the year's scores, or null
     * @param honours decided in the year that still stand
     * @param adoptions by other units, null before the nomination
     * @param publicity items of publicity, null before the nomination
     * @param change of the score from the year before, null where one of the two has none
     * @param gradeChange in steps from the year before, better is positive; null where one of the two has none
     */
    public record Year(
            int year,
            @Nullable Stage stage,
            @Nullable String stageName,
            @Nullable Standing standing,
            @Nullable Grade grade,
            @Nullable String gradeName,
            @Nullable BigDecimal score,
            List<Coded> honours,
            @Nullable Integer adoptions,
            @Nullable Integer publicity,
            @Nullable BigDecimal change,
            @Nullable Integer gradeChange) {}

    static Development of(ExemplarDocument exemplar, Complete complete, Locale locale) {
        var years = new ArrayList<Year>();
        for (var year = ExemplarDocument.FIRST_YEAR; year <= ExemplarDocument.LAST_YEAR; year++) {
            var document = ExemplarYearDocument.of(exemplar, year);
            var number = year;
            years.add(document.map(d -> year(d, locale)).orElseGet(() -> none(number)));
        }
        return new Development(exemplar.id(), exemplar.name(), exemplar.sequence(), List.copyOf(years), complete);
    }

    private static Year none(int year) {
        return new Year(year, null, null, null, null, null, null, List.of(), null, null, null, null);
    }

    private static Year year(ExemplarYearDocument d, Locale locale) {
        var grade = d.grade();
        return new Year(
                d.year(),
                d.stage(),
                d.stage().in(locale),
                d.standing(),
                grade,
                grade == null ? null : grade.in(locale),
                d.score(),
                d.honours().stream().map(h -> ExemplarNames.honour(h, locale)).toList(),
                d.adoptions(),
                d.publicity(),
                d.change(),
                d.gradeChange());
    }
}
