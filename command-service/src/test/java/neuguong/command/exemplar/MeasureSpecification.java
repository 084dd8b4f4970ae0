package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import neuguong.command.criteria.CriteriaSet;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.ExemplarCommand.CorrectAssessment;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.Revision;
import neuguong.events.Assessment;
import neuguong.events.Assessment.Score;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.CriteriaSetRef;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Assessments by the criteria set in force, and nominations in a movement that runs. */
class MeasureSpecification {
    private static final CriteriaSetRef REF = new CriteriaSetRef("s1", 2);
    private static final CriteriaSet SET = set("s1", SubjectKind.INDIVIDUAL, Breadth.COMPREHENSIVE);
    private static final List<CriteriaSet> SETS = List.of(
            set("s2", SubjectKind.INDIVIDUAL, Breadth.PARTIAL),
            set("s3", SubjectKind.COLLECTIVE, Breadth.COMPREHENSIVE),
            SET);

    private static CriteriaSet set(String id, SubjectKind kind, Breadth breadth) {
        return new CriteriaSet(
                id,
                2,
                kind,
                breadth,
                List.of(
                        new Criterion("KQ", "Kết quả", new BigDecimal("60"), null),
                        new Criterion("SK", "Sáng kiến", new BigDecimal("20"), new BigDecimal("2"))),
                List.of(new GradeMinimum(Grade.HTXS, new BigDecimal("90"))));
    }

    private static Assessment scored(Grade grade, Score... scores) {
        return new Assessment(2022, grade, Arrays.asList(scores), null, day(2022, 12, 10), "Hội đồng");
    }

    private static Score score(String criterion, String points) {
        return new Score(criterion, new BigDecimal(points));
    }

    private static RecordAssessment assess(Assessment assessment) {
        return new RecordAssessment(ID, assessment, SETS, PLAN);
    }

    @Test
    void an_assessment_is_measured_by_the_set_of_its_kind_and_breadth() {
        var good = scored(Grade.HTT, score("KQ", "60"), score("SK", "14.5"));
        exemplar().given(nominated()).when(assess(good)).then(new AssessmentRecorded(good.measuredBy(REF)));
        var none = scored(Grade.HTT);
        exemplar().given(nominated()).when(assess(none)).then(new AssessmentRecorded(none.measuredBy(REF)));
        exemplar().given(nominated(SubjectKind.HOUSEHOLD)).when(assess(none)).then(new AssessmentRecorded(none));
    }

    @Test
    void a_correction_is_measured_too() {
        var first = new AssessmentRecorded(scored(Grade.HT).measuredBy(REF));
        var better = scored(Grade.HTT, score("KQ", "50"));
        exemplar()
                .given(nominated(), first)
                .when(new CorrectAssessment(ID, better, SETS, "Sót điểm", "03/KL", PLAN))
                .then(new AssessmentCorrected(better.measuredBy(REF), "Sót điểm", "03/KL"));
        exemplar()
                .given(nominated(), first)
                .when(new CorrectAssessment(ID, scored(Grade.HTT, score("KQ", "61")), SETS, "Sót", "03/KL", PLAN))
                .thenRejected(SCORE_OVER_MAXIMUM);
    }

    @Test
    void a_score_is_of_a_criterion_of_the_set() {
        exemplar()
                .given(nominated())
                .when(assess(scored(Grade.HTT, score("Chuyên môn", "40"))))
                .thenRejected(CRITERION_UNKNOWN);
    }

    @Test
    void a_criterion_is_scored_once() {
        exemplar()
                .given(nominated())
                .when(assess(scored(Grade.HTT, score("KQ", "40"), score("KQ", "40"))))
                .thenRejected(CRITERION_SCORED_TWICE);
    }

    @Test
    void a_score_stays_within_its_maximum() {
        exemplar()
                .given(nominated())
                .when(assess(scored(Grade.HTT, score("SK", "20.01"))))
                .thenRejected(SCORE_OVER_MAXIMUM);
    }

    @Test
    void the_weighted_total_of_all_criteria_reaches_the_grade() {
        var enough = scored(Grade.HTXS, score("KQ", "50"), score("SK", "20"));
        exemplar().given(nominated()).when(assess(enough)).then(new AssessmentRecorded(enough.measuredBy(REF)));
        exemplar()
                .given(nominated())
                .when(assess(scored(Grade.HTXS, score("KQ", "49.5"), score("SK", "20"))))
                .thenRejected(TOTAL_BELOW_GRADE);
        var some = scored(Grade.HTXS, score("KQ", "49.5"));
        exemplar().given(nominated()).when(assess(some)).then(new AssessmentRecorded(some.measuredBy(REF)));
    }

    @Test
    void the_same_assessment_again_records_nothing_though_another_set_is_in_force_by_now() {
        exemplar()
                .given(nominated(), assessed(2022, Grade.HTT))
                .when(assess(assessment(2022, Grade.HTT)))
                .thenNothing();
        var corrected = new AssessmentCorrected(assessment(2022, Grade.HTXS), "Sót điểm", "03/KL");
        exemplar()
                .given(nominated(), assessed(2022, Grade.HTT), corrected)
                .when(new CorrectAssessment(ID, assessment(2022, Grade.HTXS), SETS, "Sót điểm", "03/KL", PLAN))
                .thenNothing();
    }

    private static Nomination in(String movement) {
        var n = nomination();
        return new Nomination(
                n.subject(),
                n.category(),
                n.breadth(),
                n.aspects(),
                n.unitId(),
                n.sector(),
                n.otherSectors(),
                n.localityId(),
                movement,
                n.title(),
                n.achievement(),
                n.nominatedOn(),
                n.distinctBecause(),
                n.source());
    }

    private static NominateExemplar nominate(@Nullable Validity movement) {
        return new NominateExemplar(ID, in("m1"), ALWAYS, ALWAYS, movement, null, null, PLAN);
    }

    private static ReviseNomination revise(@Nullable Validity movement) {
        var revision = new Revision(null, null, null, null, null, null, null, "m1", null, null, null, null);
        return new ReviseNomination(ID, revision, null, movement, null, null, day(2021, 6, 25), PLAN);
    }

    @Test
    void a_nomination_arises_in_a_movement_that_runs_on_its_day() {
        exemplar().when(nominate(ALWAYS)).then(new ExemplarNominated(ID, in("m1")));
        exemplar().when(nominate(new Validity(NOMINATED_ON, NOMINATED_ON))).then(new ExemplarNominated(ID, in("m1")));
        exemplar().when(nominate(null)).thenRejected(MOVEMENT_NOT_FOUND);
        exemplar().when(nominate(new Validity(day(2021, 6, 21), null))).thenRejected(MOVEMENT_NOT_RUNNING);
        exemplar()
                .when(nominate(new Validity(day(2020, 1, 1), day(2021, 6, 19))))
                .thenRejected(MOVEMENT_NOT_RUNNING);
    }

    @Test
    void a_revision_may_put_a_nomination_into_a_movement_that_ran_on_its_day() {
        exemplar().given(nominated()).when(revise(ALWAYS)).then(new NominationRevised(in("m1"), day(2021, 6, 25)));
        exemplar().given(nominated()).when(revise(null)).thenRejected(MOVEMENT_NOT_FOUND);
        exemplar()
                .given(nominated())
                .when(revise(new Validity(day(2021, 6, 21), null)))
                .thenRejected(MOVEMENT_NOT_RUNNING);
    }
}
