package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.time.LocalDate;
import neuguong.command.exemplar.HonourCommand.PresentCommendation;
import neuguong.events.ExemplarEvent.CommendationPresented;
import org.junit.jupiter.api.Test;

class PresentationSpecification {

    private static PresentCommendation present(CommendationPresented presented) {
        return new PresentCommendation(ID, presented, PLAN);
    }

    private static PresentCommendation present(LocalDate on) {
        return present(new CommendationPresented("a1", on, null));
    }

    @Test
    void an_award_is_handed_over_once() {
        var award = awarded("a1", "BK_TINH", 2022, "1");
        exemplar().given(nominated(), award).when(present(presented("a1"))).then(presented("a1"));
        exemplar()
                .given(nominated(), award, presented("a1"))
                .when(present(presented("a1")))
                .thenNothing();
        exemplar()
                .given(nominated(), award, presented("a1"))
                .when(present(day(2023, 5, 1)))
                .thenRejected(ALREADY_PRESENTED);
    }

    @Test
    void what_was_not_awarded_is_not_handed_over() {
        exemplar().given(nominated()).when(present(day(2023, 5, 1))).thenRejected(UNKNOWN_AWARD);
        exemplar()
                .given(nominated(), proposed("a1", "BK_TINH"))
                .when(present(day(2023, 5, 1)))
                .thenRejected(NOT_YET_AWARDED);
    }

    @Test
    void a_revoked_award_is_not_handed_over_until_it_is_restored() {
        var award = awarded("a1", "BK_TINH", 2022, "1");
        var revoked = revoked("a1", day(2023, 3, 20));
        exemplar()
                .given(nominated(), award, revoked)
                .when(present(presented("a1")))
                .thenRejected(AWARD_REVOKED);
        exemplar()
                .given(nominated(), award, revoked, restored("a1", day(2023, 4, 1)))
                .when(present(presented("a1")))
                .then(presented("a1"));
    }

    @Test
    void an_award_is_handed_over_from_the_day_of_its_decision_and_not_tomorrow() {
        var award = awarded("a1", "BK_TINH", 2022, "1");
        exemplar().given(nominated(), award).when(present(day(2023, 2, 28))).thenRejected(PRESENTED_BEFORE_AWARD);
        exemplar()
                .given(nominated(), award)
                .when(present(day(2023, 3, 1)))
                .then(new CommendationPresented("a1", day(2023, 3, 1), null));
        exemplar().given(nominated(), award).when(present(day(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void an_award_can_be_handed_over_after_the_record_has_ended() {
        exemplar()
                .given(nominated(), awarded("a1", "BK_TINH", 2022, "1"), retired())
                .when(present(presented("a1")))
                .then(presented("a1"));
    }
}
