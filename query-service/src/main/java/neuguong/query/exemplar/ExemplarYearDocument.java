package neuguong.query.exemplar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar as it stood at the end of a year of the plan by business dates, and what happened to it in that year. It follows from the exemplar's
 * document and nothing else, so a correction recorded later changes the year that it corrects.
 *
 * @param id {@code <exemplar>-<year>}
 * @param score the sum of the year's scores, or null
 * @param honours codes of awards decided in the year that still stand
 * @param adoptions by other units in the year
 * @param publicity items of publicity in the year
 * @param openDifficulties at the year's end
 * @param change of the score from the year before, or null where one of the two has none
 * @param gradeChange in steps from the year before, better is positive; null where one of the two has none
 */
public record ExemplarYearDocument(
        String id,
        String exemplarId,
        int year,
        String name,
        SubjectKind subject,
        Category category,
        Breadth breadth,
        String sector,
        Stage stage,
        Standing standing,
        String unitId,
        String localityId,
        @Nullable Grade grade,
        @Nullable BigDecimal score,
        List<String> honours,
        List<String> honourLevels,
        int adoptions,
        int publicity,
        int openDifficulties,
        @Nullable BigDecimal change,
        @Nullable Integer gradeChange) {
    public ExemplarYearDocument {
        honours = Lists.orEmpty(honours);
        honourLevels = Lists.orEmpty(honourLevels);
    }

    /** The document's id. */
    static String id(String exemplarId, int year) {
        return exemplarId + "-" + year;
    }

    /** The years of the plan from the nomination on. */
    public static List<ExemplarYearDocument> of(ExemplarDocument exemplar) {
        return of(YearFacts.of(exemplar));
    }

    static List<ExemplarYearDocument> of(YearFacts facts) {
        return IntStream.rangeClosed(ExemplarDocument.FIRST_YEAR, ExemplarDocument.LAST_YEAR)
                .mapToObj(year -> of(facts, year))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The exemplar at the end of a year; empty where it was not nominated by then. */
    public static Optional<ExemplarYearDocument> of(ExemplarDocument exemplar, int year) {
        return of(YearFacts.of(exemplar), year);
    }

    private static Optional<ExemplarYearDocument> of(YearFacts e, int year) {
        if (e.nominatedOn().getYear() > year) {
            return Optional.empty();
        }
        var end = LocalDate.of(year, 12, 31);
        var place = e.placeOn(end);
        var review = e.review(year);
        var before = e.review(year - 1);
        var awards = e.standingAwards(year);
        return Optional.of(new ExemplarYearDocument(
                id(e.id(), year),
                e.id(),
                year,
                e.name(),
                e.subject(),
                e.category(),
                e.breadth(),
                e.sector(),
                e.stageOn(end),
                e.standingOn(end),
                place.unitId(),
                place.localityId(),
                review.map(YearReview::grade).orElse(null),
                review.map(YearReview::score).orElse(null),
                awards.stream().map(Award::honour).distinct().sorted().toList(),
                awards.stream()
                        .flatMap(a -> Optional.ofNullable(a.level()).stream())
                        .map(Enum::name)
                        .distinct()
                        .sorted()
                        .toList(),
                count(e.adoptions(), a -> a.adopted().on(), year),
                count(e.publicity(), PublicityReleased::on, year),
                e.openDifficultiesOn(end),
                change(before, review),
                gradeChange(before, review)));
    }

    private static <T> int count(List<T> list, Function<T, LocalDate> on, int year) {
        return (int)
                list.stream().filter(one -> on.apply(one).getYear() == year).count();
    }

    private static @Nullable BigDecimal change(Optional<YearReview> before, Optional<YearReview> review) {
        var from = before.map(YearReview::score);
        var to = review.map(YearReview::score);
        return from.isEmpty() || to.isEmpty() ? null : to.get().subtract(from.get());
    }

    private static @Nullable Integer gradeChange(Optional<YearReview> before, Optional<YearReview> review) {
        return before.isEmpty() || review.isEmpty()
                ? null
                : merit(review.get().grade()) - merit(before.get().grade());
    }

    /** How good a grade is, for a comparison: 0 to 3. */
    static int merit(Grade grade) {
        return switch (grade) {
            case HTXS -> 3;
            case HTT -> 2;
            case HT -> 1;
            case KHT -> 0;
        };
    }
}
