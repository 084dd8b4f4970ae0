package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.time.LocalDate;
import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.command.exemplar.LifecycleCommand.MergeExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReinstateExemplar;
import neuguong.command.exemplar.LifecycleCommand.RetireExemplar;
import neuguong.command.exemplar.LifecycleCommand.ReturnToFostering;
import neuguong.command.exemplar.LifecycleCommand.SuspendExemplar;
import neuguong.events.AwardOrigin;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifecycleSpecification {
    private static final LocalDate SUSPENDED_ON = day(2023, 5, 1);
    private static final LocalDate REINSTATED_ON = day(2023, 8, 1);
    private static final LocalDate EARLY = NOMINATED_ON.minusDays(1);
    private static final LocalDate TOMORROW = PLAN.today().plusDays(1);
    private static final ExemplarMergedInto MERGED =
            new ExemplarMergedInto("x2", "Cùng một người", day(2024, 1, 5), "8/TB-UBND");

    private static ExemplarReturnedToFostering back(LocalDate on) {
        return new ExemplarReturnedToFostering("Hiệu quả giảm", on, null);
    }

    private static ReturnToFostering fallBack(LocalDate on) {
        return new ReturnToFostering(ID, back(on), PLAN);
    }

    private static SuspendExemplar suspend(LocalDate on) {
        return new SuspendExemplar(ID, suspended(on), PLAN);
    }

    private static ReinstateExemplar reinstate(LocalDate on) {
        return new ReinstateExemplar(ID, reinstated(on), PLAN);
    }

    private static RetireExemplar retire(LocalDate on) {
        return new RetireExemplar(ID, new ExemplarRetired("Nghỉ hưu", on, "7/TB-UBND"), PLAN);
    }

    private static MergeExemplar merge(ExemplarMergedInto merger, @Nullable SubjectKind survivor) {
        return new MergeExemplar(ID, merger, survivor, PLAN);
    }

    private static MergeExemplar merge(LocalDate on) {
        return merge(new ExemplarMergedInto("x2", "Cùng một người", on, "8/TB-UBND"), SubjectKind.INDIVIDUAL);
    }

    private static CommendationAwarded decidedOn(LocalDate on) {
        return new CommendationAwarded(
                "a1",
                "BK_TINH",
                day(2022, 1, 1),
                day(2022, 12, 31),
                "1",
                on,
                "Chủ tịch UBND tỉnh",
                AwardOrigin.ELSEWHERE);
    }

    @Test
    void an_exemplar_falls_back_from_review_or_replication() {
        var reviewed = and(fostered(), summarised(Verdict.REPLICABLE));
        exemplar().given(reviewed).when(fallBack(day(2024, 1, 1))).then(back(day(2024, 1, 1)));
        exemplar().given(replicated()).when(fallBack(day(2024, 1, 1))).then(back(day(2024, 1, 1)));
        exemplar().given(nominated()).when(fallBack(day(2024, 1, 1))).thenRejected(NOTHING_TO_FALL_BACK_FROM);
        exemplar().given(fostered()).when(fallBack(day(2024, 1, 1))).thenRejected(NOTHING_TO_FALL_BACK_FROM);
        exemplar().given(replicated()).when(fallBack(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(replicated()).when(fallBack(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void an_exemplar_is_suspended_once_at_a_time() {
        exemplar().given(nominated()).when(suspend(SUSPENDED_ON)).then(suspended(SUSPENDED_ON));
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(suspend(SUSPENDED_ON))
                .thenNothing();
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(suspend(SUSPENDED_ON.plusDays(1)))
                .thenRejected(ALREADY_SUSPENDED);
        exemplar().given(nominated()).when(suspend(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(suspend(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_suspension_follows_the_end_of_the_last() {
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON), reinstated(REINSTATED_ON))
                .when(suspend(REINSTATED_ON.minusDays(1)))
                .thenRejected(BEFORE_REINSTATEMENT);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON), reinstated(REINSTATED_ON))
                .when(suspend(REINSTATED_ON))
                .then(suspended(REINSTATED_ON));
    }

    @Test
    void only_a_suspended_exemplar_is_reinstated_and_not_before() {
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(reinstate(REINSTATED_ON))
                .then(reinstated(REINSTATED_ON));
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON), reinstated(REINSTATED_ON))
                .when(reinstate(REINSTATED_ON))
                .thenNothing();
        exemplar().given(nominated()).when(reinstate(REINSTATED_ON)).thenRejected(NOT_SUSPENDED);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON), reinstated(REINSTATED_ON))
                .when(reinstate(REINSTATED_ON.plusDays(1)))
                .thenRejected(NOT_SUSPENDED);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(reinstate(SUSPENDED_ON.minusDays(1)))
                .thenRejected(BEFORE_SUSPENSION);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(reinstate(TOMORROW))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void no_award_is_decided_from_the_day_of_the_suspension_until_the_day_before_the_reinstatement() {
        var before = decidedOn(SUSPENDED_ON.minusDays(1));
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(award(before))
                .then(before);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(award(decidedOn(SUSPENDED_ON)))
                .thenRejected(EXEMPLAR_SUSPENDED);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(award(decidedOn(day(2025, 1, 1))))
                .thenRejected(EXEMPLAR_SUSPENDED);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON), reinstated(REINSTATED_ON))
                .when(award(decidedOn(REINSTATED_ON.minusDays(1))))
                .thenRejected(EXEMPLAR_SUSPENDED);
        var free = decidedOn(REINSTATED_ON);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON), reinstated(REINSTATED_ON))
                .when(award(free))
                .then(free);
    }

    @Test
    void an_award_that_was_recorded_before_is_still_so_when_it_is_said_again_while_suspended() {
        exemplar()
                .given(nominated(), decidedOn(SUSPENDED_ON), suspended(SUSPENDED_ON))
                .when(award(decidedOn(SUSPENDED_ON)))
                .thenNothing();
    }

    @Test
    void a_suspended_exemplar_is_still_assessed_and_helped() {
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON))
                .when(assess(2023, Grade.HT))
                .then(assessed(2023, Grade.HT));
    }

    @Test
    void retirement_ends_the_record() {
        exemplar().given(fostered()).when(retire(day(2025, 3, 1))).then(retired());
        exemplar()
                .given(and(fostered(), retired()))
                .when(retire(day(2025, 3, 1)))
                .thenNothing();
        exemplar()
                .given(and(fostered(), retired()))
                .when(retire(day(2025, 3, 2)))
                .thenRejected(EXEMPLAR_ENDED);
        exemplar().given(nominated()).when(retire(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(retire(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_record_is_merged_into_another_open_one_of_the_same_kind_of_subject() {
        exemplar()
                .given(nominated())
                .when(merge(MERGED, SubjectKind.INDIVIDUAL))
                .then(MERGED);
        exemplar()
                .given(nominated(), MERGED)
                .when(merge(MERGED, SubjectKind.INDIVIDUAL))
                .thenNothing();
        exemplar().given(nominated()).when(merge(MERGED, null)).thenRejected(SURVIVOR_NOT_OPEN);
        exemplar()
                .given(nominated())
                .when(merge(MERGED, SubjectKind.COLLECTIVE))
                .thenRejected(SURVIVOR_OF_ANOTHER_KIND);
        var itself = new ExemplarMergedInto(ID, "Cùng một người", day(2024, 1, 5), "8/TB-UBND");
        exemplar()
                .given(nominated())
                .when(merge(itself, SubjectKind.INDIVIDUAL))
                .thenRejected(SURVIVOR_IS_ITSELF);
        exemplar().given(nominated()).when(merge(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(merge(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_record_that_has_ended_takes_nothing_more() {
        var transfer = new TransferExemplar(ID, "u2", ALWAYS, null, null, "Sắp xếp", day(2025, 7, 1), null, PLAN);
        exemplar().given(nominated(), MERGED).when(transfer).thenRejected(EXEMPLAR_ENDED);
        exemplar().given(nominated(), retired()).when(suspend(SUSPENDED_ON)).thenRejected(EXEMPLAR_ENDED);
        exemplar()
                .given(nominated(), suspended(SUSPENDED_ON), retired())
                .when(reinstate(REINSTATED_ON))
                .thenRejected(EXEMPLAR_ENDED);
        exemplar().given(nominated(), retired()).when(fallBack(day(2025, 4, 1))).thenRejected(EXEMPLAR_ENDED);
        exemplar().given(nominated(), retired()).when(nominate(nomination())).thenRejected(EXEMPLAR_ENDED);
        exemplar()
                .given(nominated(), retired())
                .when(merge(MERGED, SubjectKind.INDIVIDUAL))
                .thenRejected(EXEMPLAR_ENDED);
    }
}
