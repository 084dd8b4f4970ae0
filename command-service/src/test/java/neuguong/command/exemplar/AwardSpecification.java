package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.time.LocalDate;
import neuguong.events.AwardOrigin;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.SubjectKind;
import org.junit.jupiter.api.Test;

class AwardSpecification {

    private static CommendationAwarded awarded(String honour, LocalDate decidedOn) {
        return new CommendationAwarded(
                "a9",
                honour,
                day(2021, 1, 1),
                day(2021, 12, 31),
                "9/QĐ",
                decidedOn,
                "Chủ tịch UBND tỉnh",
                AwardOrigin.ELSEWHERE);
    }

    @Test
    void an_award_decided_elsewhere_is_recorded() {
        exemplar()
                .given(nominated(), selected())
                .when(award(Given.awarded("a1", "BK_TINH", 2022, "245/QĐ-UBND")))
                .then(Given.awarded("a1", "BK_TINH", 2022, "245/QĐ-UBND"));
    }

    @Test
    void the_honour_is_in_the_catalogue() {
        exemplar()
                .given(nominated())
                .when(award(Given.awarded("a1", "NOPE", 2022, "1")))
                .thenRejected(UNKNOWN_HONOUR);
    }

    @Test
    void the_honour_is_in_force_on_the_decision_date() {
        exemplar()
                .given(nominated(SubjectKind.HOUSEHOLD))
                .when(award(awarded("GK_GDVH", day(2023, 12, 31))))
                .then(awarded("GK_GDVH", day(2023, 12, 31)));
        exemplar()
                .given(nominated(SubjectKind.HOUSEHOLD))
                .when(award(awarded("GK_GDVH", day(2024, 1, 1))))
                .thenRejected(HONOUR_NOT_IN_FORCE);
        exemplar()
                .given(nominated())
                .when(award(awarded("GK_HUYEN", day(2025, 7, 1))))
                .thenRejected(HONOUR_NOT_IN_FORCE);
    }

    @Test
    void the_honour_is_open_to_the_kind_of_subject() {
        exemplar()
                .given(nominated())
                .when(award(awarded("TTLDXS", day(2022, 3, 1))))
                .thenRejected(HONOUR_NOT_FOR_SUBJECT);
        exemplar()
                .given(nominated(SubjectKind.COLLECTIVE))
                .when(award(awarded("CSTDCS", day(2022, 3, 1))))
                .thenRejected(HONOUR_NOT_FOR_SUBJECT);
    }

    @Test
    void the_achievement_ends_before_the_decision_and_after_it_begins() {
        exemplar()
                .given(nominated())
                .when(award(awarded("BK_TINH", day(2021, 6, 1))))
                .thenRejected(ACHIEVEMENT_PERIOD_REVERSED);
        var reversed = new CommendationAwarded(
                "a1",
                "BK_TINH",
                day(2022, 12, 31),
                day(2022, 1, 1),
                "1",
                day(2023, 3, 1),
                "Chủ tịch",
                AwardOrigin.ELSEWHERE);
        exemplar().given(nominated()).when(award(reversed)).thenRejected(ACHIEVEMENT_PERIOD_REVERSED);
    }

    @Test
    void a_decision_of_tomorrow_is_not_recorded() {
        exemplar()
                .given(nominated())
                .when(award(awarded("BK_TINH", day(2026, 3, 2))))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void the_same_award_again_records_nothing_even_under_a_new_id() {
        exemplar()
                .given(nominated(), Given.awarded("a1", "BK_TINH", 2022, "245/QĐ-UBND"))
                .when(award(Given.awarded("a2", "BK_TINH", 2022, "245/QĐ-UBND")))
                .thenNothing();
    }

    @Test
    void a_decision_number_of_an_authority_is_used_once_for_an_honour() {
        exemplar()
                .given(nominated(), Given.awarded("a1", "BK_TINH", 2022, "245/QĐ-UBND"))
                .when(award(Given.awarded("a2", "BK_TINH", 2023, "245/qđ-ubnd")))
                .thenRejected(DECISION_ALREADY_USED);
    }

    @Test
    void one_achievement_has_one_commendation_form() {
        exemplar()
                .given(nominated(), Given.awarded("a1", "BK_TINH", 2022, "1"))
                .when(award(Given.awarded("a2", "GK_SO", 2022, "2")))
                .thenRejected(ACHIEVEMENT_ALREADY_HONOURED);
    }

    @Test
    void a_title_stands_beside_a_form_of_the_same_year_but_not_beside_itself() {
        exemplar()
                .given(nominated(), Given.awarded("a1", "LDTT", 2022, "1"))
                .when(award(Given.awarded("a2", "BK_TINH", 2022, "2")))
                .then(Given.awarded("a2", "BK_TINH", 2022, "2"));
        exemplar()
                .given(nominated(), Given.awarded("a1", "LDTT", 2022, "1"))
                .when(award(Given.awarded("a2", "CSTDCS", 2022, "2")))
                .then(Given.awarded("a2", "CSTDCS", 2022, "2"));
        exemplar()
                .given(nominated(), Given.awarded("a1", "LDTT", 2022, "1"))
                .when(award(Given.awarded("a2", "LDTT", 2022, "2")))
                .thenRejected(ACHIEVEMENT_ALREADY_HONOURED);
    }

    @Test
    void an_individual_has_one_state_honour_a_year() {
        exemplar()
                .given(nominated(), Given.awarded("a1", "BK_TTG", 2022, "1"))
                .when(award(new CommendationAwarded(
                        "a2",
                        "CSTD_TQ",
                        day(2021, 1, 1),
                        day(2022, 12, 31),
                        "2",
                        day(2023, 8, 1),
                        "Thủ tướng",
                        AwardOrigin.ELSEWHERE)))
                .thenRejected(STATE_HONOUR_THIS_YEAR);
    }

    @Test
    void a_collective_may_have_two() {
        var flag = new CommendationAwarded(
                "a2",
                "CO_CP",
                day(2021, 1, 1),
                day(2022, 12, 31),
                "2",
                day(2023, 8, 1),
                "Chính phủ",
                AwardOrigin.ELSEWHERE);
        exemplar()
                .given(nominated(SubjectKind.COLLECTIVE), Given.awarded("a1", "BK_TTG", 2022, "1"))
                .when(award(flag))
                .then(flag);
    }

    @Test
    void a_revoked_award_leaves_room_for_another() {
        exemplar()
                .given(nominated(), Given.awarded("a1", "BK_TINH", 2022, "1"), revoked("a1", day(2023, 9, 1)))
                .when(award(Given.awarded("a2", "GK_SO", 2022, "2")))
                .then(Given.awarded("a2", "GK_SO", 2022, "2"));
    }

    @Test
    void an_award_is_revoked_once_by_a_later_decision() {
        var given = Given.awarded("a1", "BK_TINH", 2022, "1");
        exemplar()
                .given(nominated(), given)
                .when(revoke(revoked("a1", day(2023, 9, 1))))
                .then(revoked("a1", day(2023, 9, 1)));
        exemplar()
                .given(nominated(), given)
                .when(revoke(revoked("a1", day(2023, 2, 1))))
                .thenRejected(REVOKED_BEFORE_AWARD);
        exemplar()
                .given(nominated(), given)
                .when(revoke(revoked("a1", day(2026, 9, 1))))
                .thenRejected(IN_THE_FUTURE);
        exemplar()
                .given(nominated(), given)
                .when(revoke(revoked("a7", day(2023, 9, 1))))
                .thenRejected(UNKNOWN_AWARD);
        exemplar()
                .given(nominated(), given, revoked("a1", day(2023, 9, 1)))
                .when(revoke(revoked("a1", day(2023, 9, 1))))
                .thenNothing();
        exemplar()
                .given(nominated(), given, revoked("a1", day(2023, 9, 1)))
                .when(revoke(revoked("a1", day(2023, 9, 2))))
                .thenRejected(AWARD_ALREADY_REVOKED);
    }

    @Test
    void an_award_can_be_revoked_after_the_record_has_ended() {
        exemplar()
                .given(
                        nominated(),
                        Given.awarded("a1", "BK_TINH", 2021, "1"),
                        new NominationRejected("Chưa đủ", day(2021, 7, 1), null))
                .when(revoke(revoked("a1", day(2023, 9, 1))))
                .then(revoked("a1", day(2023, 9, 1)));
    }
}
