package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import neuguong.command.decide.Plan;
import neuguong.command.exemplar.ExemplarCommand.CorrectAssessment;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;
import org.junit.jupiter.api.Test;

class AssessmentSpecification {

    private static CorrectAssessment correct(int year, Grade grade) {
        return new CorrectAssessment(ID, assessment(year, grade), List.of(), "Tính sót điểm", "03/KL-HĐ", PLAN);
    }

    private static AssessmentCorrected corrected(int year, Grade grade) {
        return new AssessmentCorrected(assessment(year, grade), "Tính sót điểm", "03/KL-HĐ");
    }

    @Test
    void a_year_is_assessed_in_every_stage() {
        exemplar().given(nominated()).when(assess(2021, Grade.HTT)).then(assessed(2021, Grade.HTT));
        exemplar().given(nominated(), selected()).when(assess(2022, Grade.HTXS)).then(assessed(2022, Grade.HTXS));
    }

    @Test
    void a_year_is_assessed_once() {
        exemplar()
                .given(nominated(), selected(), assessed(2022, Grade.HTT))
                .when(assess(2022, Grade.HTXS))
                .thenRejected(YEAR_ALREADY_ASSESSED);
    }

    @Test
    void the_same_assessment_again_records_nothing() {
        exemplar()
                .given(nominated(), assessed(2022, Grade.HTT))
                .when(assess(2022, Grade.HTT))
                .thenNothing();
    }

    @Test
    void a_year_before_the_nomination_or_outside_the_plan_is_not_assessed() {
        exemplar().given(nominated()).when(assess(2020, Grade.HTT)).thenRejected(YEAR_OUTSIDE_PLAN);
        exemplar().given(nominated()).when(assess(2026, Grade.HTT)).thenRejected(YEAR_OUTSIDE_PLAN);
        var late = new ExemplarNominated(ID, nomination(SubjectKind.INDIVIDUAL, day(2023, 2, 1)));
        exemplar().given(late).when(assess(2022, Grade.HTT)).thenRejected(BEFORE_YEAR_OF_NOMINATION);
    }

    @Test
    void a_year_to_come_is_not_assessed() {
        var early = new Plan(PLAN.from(), PLAN.to(), day(2022, 5, 1));
        exemplar()
                .given(nominated())
                .when(new ExemplarCommand.RecordAssessment(ID, assessment(2023, Grade.HTT), List.of(), early))
                .thenRejected(YEAR_NOT_YET);
        exemplar()
                .given(nominated())
                .when(new ExemplarCommand.RecordAssessment(ID, assessment(2022, Grade.HTT), List.of(), early))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_year_is_not_assessed_before_it_begins() {
        exemplar()
                .given(nominated())
                .when(assess(new Assessment(2023, Grade.HTT, List.of(), null, day(2022, 12, 31), "Hội đồng")))
                .thenRejected(ASSESSED_BEFORE_YEAR);
    }

    @Test
    void a_correction_needs_an_assessment_to_correct() {
        exemplar().given(nominated()).when(correct(2022, Grade.HTXS)).thenRejected(YEAR_NOT_ASSESSED);
    }

    @Test
    void a_correction_is_effective_and_may_be_corrected_again() {
        exemplar()
                .given(nominated(), assessed(2022, Grade.HTT))
                .when(correct(2022, Grade.HTXS))
                .then(corrected(2022, Grade.HTXS));
        exemplar()
                .given(nominated(), assessed(2022, Grade.HTT), corrected(2022, Grade.HTXS))
                .when(correct(2022, Grade.HT))
                .then(corrected(2022, Grade.HT));
        exemplar()
                .given(nominated(), assessed(2022, Grade.HTT), corrected(2022, Grade.HTXS))
                .when(correct(2022, Grade.HTXS))
                .thenNothing();
    }

    @Test
    void the_first_assessment_stays_visible_beside_its_correction() {
        var decider = new ExemplarDecider();
        var state = decider.evolve(decider.initial(), nominated());
        state = decider.evolve(state, assessed(2022, Grade.HTT));
        state = decider.evolve(state, corrected(2022, Grade.HTXS));
        var review = Objects.requireNonNull(
                ((ExemplarState.Open) state).reviews().byYear().get(2022));
        assertThat(review.first().grade()).isEqualTo(Grade.HTT);
        assertThat(review.effective().grade()).isEqualTo(Grade.HTXS);
    }
}
