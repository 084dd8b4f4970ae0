package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.CorrectAssessment;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;

/** The rules of the yearly review: one per year, changed only by a correction that keeps the first visible. */
final class Assessments {
    private Assessments() {}

    static List<ExemplarEvent> record(RecordAssessment c, Open open) {
        requireTime(c.assessment(), open, c.plan());
        var review = open.reviews().byYear().get(c.assessment().year());
        if (review != null) {
            // said again, whatever measures the year by now
            if (said(review.first()).equals(said(c.assessment()))) {
                return List.of();
            }
            throw new Rejected(YEAR_ALREADY_ASSESSED, c.assessment().year());
        }
        return List.of(new AssessmentRecorded(Measures.measured(c.assessment(), c.criteria(), open.nomination())));
    }

    static List<ExemplarEvent> correct(CorrectAssessment c, Open open) {
        requireTime(c.assessment(), open, c.plan());
        var review = open.reviews().byYear().get(c.assessment().year());
        if (review == null) {
            throw new Rejected(YEAR_NOT_ASSESSED, c.assessment().year());
        }
        var before = review.correction();
        if (before != null
                && said(before.assessment()).equals(said(c.assessment()))
                && before.reason().equals(c.reason())
                && before.document().equals(c.document())) {
            return List.of();
        }
        return List.of(new AssessmentCorrected(
                Measures.measured(c.assessment(), c.criteria(), open.nomination()), c.reason(), c.document()));
    }

    private static Assessment said(Assessment assessment) {
        return assessment.measuredBy(null);
    }

    private static void requireTime(Assessment assessment, Open open, Plan plan) {
        var year = assessment.year();
        plan.requireYear(year);
        plan.requirePast(assessment.assessedOn());
        var nominated = open.nomination().nominatedOn().getYear();
        if (year < nominated) {
            throw new Rejected(BEFORE_YEAR_OF_NOMINATION, year, nominated);
        }
        if (assessment.assessedOn().isBefore(LocalDate.of(year, 1, 1))) {
            throw new Rejected(ASSESSED_BEFORE_YEAR, assessment.assessedOn(), year);
        }
    }
}
