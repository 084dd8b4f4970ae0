package neuguong.query.exemplar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.ExemplarEvent.SupportProvided;
import org.jspecify.annotations.Nullable;

/** What an exemplar's record says of whether it still moves; made of the facts alone, so that it is the same whenever it is asked. */
final class Progress {
    private Progress() {}

    /**
     * The business day of the last step forward: a stage entered, a roadmap, support, an inspection, a difficulty overcome, an initiative, an
     * assessment, a summary, a proposal or award, a visit, an adoption or its outcome, publicity. What only corrects, moves, suspends or ends a record,
     * and a difficulty that is reported, is none.
     */
    static LocalDate lastOn(ExemplarFacts e) {
        var fostering = e.dossier().fostering();
        var replication = e.dossier().replication();
        return Stream.<Stream<LocalDate>>of(
                        days(e.stages(), StageChange::on),
                        Stream.ofNullable(fostering.roadmap()).map(RoadmapSet::on),
                        days(fostering.supports(), SupportProvided::on),
                        days(fostering.inspections(), InspectionRecorded::on),
                        fostering.difficulties().stream()
                                .flatMap(d -> Stream.ofNullable(d.resolved()))
                                .map(resolved -> resolved.on()),
                        days(e.dossier().initiatives(), i -> i.recognised().recognisedOn()),
                        days(e.reviews(), YearReview::assessedOn),
                        days(e.dossier().summaries(), ExemplarSummarised::on),
                        days(e.dossier().proposals(), p -> p.proposed().proposedOn()),
                        days(e.awards(), Award::decidedOn),
                        days(replication.visits(), StudyVisitHosted::on),
                        days(replication.adoptions(), a -> a.adopted().on()),
                        replication.adoptions().stream()
                                .flatMap(a -> a.outcomes().stream())
                                .map(outcome -> outcome.on()),
                        days(replication.publicity(), PublicityReleased::on))
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder())
                .orElse(e.nomination().nominatedOn());
    }

    private static <T> Stream<LocalDate> days(List<T> list, Function<T, LocalDate> on) {
        return list.stream().map(on);
    }

    /**
     * Whether the latest year that was assessed fell behind the year before it: a worse grade, or the same grade with fewer points. Of a first year, or one
     * behind a gap, nothing can be said.
     *
     * @param reviews one a year, in order of the years
     */
    static boolean falling(List<YearReview> reviews) {
        if (reviews.size() < 2) {
            return false;
        }
        var last = reviews.getLast();
        var before = reviews.get(reviews.size() - 2);
        if (before.year() != last.year() - 1) {
            return false;
        }
        var change = ExemplarYearDocument.merit(last.grade()) - ExemplarYearDocument.merit(before.grade());
        return change < 0 || (change == 0 && fewer(before.score(), last.score()));
    }

    private static boolean fewer(@Nullable BigDecimal before, @Nullable BigDecimal last) {
        return before != null && last != null && last.compareTo(before) < 0;
    }
}
