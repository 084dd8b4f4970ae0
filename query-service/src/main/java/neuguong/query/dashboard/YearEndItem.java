package neuguong.query.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.query.exemplar.ExemplarYearDocument;
import neuguong.query.locality.LocalityRef;
import neuguong.query.platform.Coded;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar as it stood at the end of a year.
 *
 * @param id of the exemplar
 * @param grade of the year
 * @param score of the year
 * @param honours that were decided in the year and stand
 * @param unit that owned it at the year's end, by its present name
 * @param locality at the year's end, by its name of that day
 */
public record YearEndItem(
        String id,
        String name,
        Coded sector,
        Stage stage,
        String stageName,
        Standing standing,
        String standingName,
        @Nullable Coded grade,
        @Nullable BigDecimal score,
        List<Coded> honours,
        UnitRef unit,
        LocalityRef locality) {
    static YearEndItem of(ExemplarYearDocument d, UnitRef unit, LocalityRef locality, Locale locale) {
        var grade = d.grade();
        return new YearEndItem(
                d.exemplarId(),
                d.name(),
                new Coded(
                        d.sector(), Sector.of(d.sector()).map(s -> s.in(locale)).orElse(d.sector())),
                d.stage(),
                d.stage().in(locale),
                d.standing(),
                d.standing().in(locale),
                grade == null ? null : new Coded(grade.name(), grade.in(locale)),
                d.score(),
                d.honours().stream()
                        .map(code -> new Coded(
                                code, Honour.of(code).map(h -> h.in(locale)).orElse(code)))
                        .toList(),
                unit,
                locality);
    }
}
