package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import neuguong.command.exemplar.HonourCommand.RestoreAward;
import neuguong.events.AwardOrigin;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.InitiativeScope;
import org.junit.jupiter.api.Test;

/** Revocation marks the later awards that lost their basis; restoration gives it back. */
class RestorationSpecification {
    private static final LocalDate REVOKED_ON = day(2024, 5, 1);
    private static final LocalDate RESTORED_ON = day(2024, 9, 1);
    private static final InitiativeRecognised INITIATIVE =
            new InitiativeRecognised(1, "Cải tiến máy gặt", InitiativeScope.GRASSROOTS, day(2020, 11, 1), "15/GCN");

    /** Advanced worker, three years a fighter at the grassroots, then provincial fighter; no yearly grade proves a title in another way. */
    private static final ExemplarEvent[] CHAIN = {
        nominated(),
        INITIATIVE,
        awarded("l0", "LDTT", 2020, "1"),
        awarded("f0", "CSTDCS", 2020, "2"),
        awarded("f1", "CSTDCS", 2021, "3"),
        awarded("f2", "CSTDCS", 2022, "4"),
        new CommendationAwarded(
                "p2",
                "CSTD_TINH",
                day(2020, 1, 1),
                day(2022, 12, 31),
                "5",
                day(2023, 6, 1),
                "Chủ tịch UBND tỉnh",
                AwardOrigin.ELSEWHERE)
    };

    private static CommendationRevoked losing(String id, String... lostBasis) {
        var r = revoked(id, REVOKED_ON);
        return new CommendationRevoked(
                id, r.ground(), r.reason(), r.decisionNumber(), r.decidedOn(), r.authority(), List.of(lostBasis));
    }

    private static RestoreAward restore(CommendationRestored restored) {
        return new RestoreAward(ID, restored, PLAN);
    }

    private static RestoreAward restore(String id, LocalDate on) {
        return restore(restored(id, on));
    }

    private static Set<String> withoutBasis(ExemplarEvent... given) {
        var decider = new ExemplarDecider();
        var state = decider.initial();
        for (var event : given) {
            state = decider.evolve(state, event);
        }
        return ((ExemplarState.Open) state).honours().withoutBasis();
    }

    @Test
    void later_awards_whose_chain_counted_the_revoked_one_lose_their_basis() {
        exemplar().given(CHAIN).when(revoke(revoked("f1", REVOKED_ON))).then(losing("f1", "p2"));
        exemplar().given(CHAIN).when(revoke(revoked("l0", REVOKED_ON))).then(losing("l0", "f0", "f1", "f2"));
    }

    @Test
    void an_award_that_nothing_counts_takes_no_basis_away() {
        exemplar().given(CHAIN).when(revoke(revoked("p2", REVOKED_ON))).then(losing("p2"));
    }

    @Test
    void an_award_whose_chain_is_met_without_the_revoked_one_keeps_its_basis() {
        var older = awarded("fx", "CSTDCS", 2019, "9");
        exemplar()
                .given(and(CHAIN, older))
                .when(revoke(revoked("fx", REVOKED_ON)))
                .then(losing("fx"));
        exemplar()
                .given(and(CHAIN, awarded("l1", "LDTT", 2019, "9")))
                .when(revoke(revoked("l0", REVOKED_ON)))
                .then(losing("l0"));
    }

    @Test
    void an_award_that_is_revoked_itself_is_not_marked() {
        exemplar()
                .given(and(CHAIN, losing("p2")))
                .when(revoke(revoked("f1", REVOKED_ON)))
                .then(losing("f1"));
    }

    @Test
    void an_earlier_award_does_not_lose_its_basis() {
        exemplar()
                .given(nominated(), INITIATIVE, awarded("f0", "CSTDCS", 2020, "2"), awarded("l1", "LDTT", 2021, "1"))
                .when(revoke(revoked("l1", REVOKED_ON)))
                .then(losing("l1"));
    }

    @Test
    void the_restoration_gives_the_basis_back() {
        assertThat(withoutBasis(and(CHAIN, losing("f1", "p2")))).containsExactly("p2");
        assertThat(withoutBasis(and(CHAIN, losing("f1", "p2"), restored("f1", RESTORED_ON))))
                .isEmpty();
    }

    @Test
    void a_revoked_award_is_restored_by_a_later_decision() {
        var given = and(CHAIN, losing("f1", "p2"));
        exemplar().given(given).when(restore("f1", RESTORED_ON)).then(restored("f1", RESTORED_ON));
        exemplar()
                .given(and(given, restored("f1", RESTORED_ON)))
                .when(restore("f1", RESTORED_ON))
                .thenNothing();
        exemplar().given(given).when(restore("f1", REVOKED_ON)).then(restored("f1", REVOKED_ON));
        exemplar().given(given).when(restore("f1", REVOKED_ON.minusDays(1))).thenRejected(RESTORED_BEFORE_REVOCATION);
        exemplar().given(given).when(restore("f1", day(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void only_a_revoked_award_is_restored() {
        exemplar().given(CHAIN).when(restore("f1", RESTORED_ON)).thenRejected(AWARD_NOT_REVOKED);
        exemplar().given(CHAIN).when(restore("zz", RESTORED_ON)).thenRejected(UNKNOWN_AWARD);
        exemplar()
                .given(and(CHAIN, losing("f1", "p2"), restored("f1", RESTORED_ON)))
                .when(restore("f1", RESTORED_ON.plusDays(1)))
                .thenRejected(AWARD_NOT_REVOKED);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(restore("c1", RESTORED_ON))
                .thenRejected(NOT_YET_AWARDED);
    }

    @Test
    void a_restored_award_may_be_revoked_again() {
        exemplar()
                .given(and(CHAIN, losing("f1", "p2"), restored("f1", REVOKED_ON)))
                .when(revoke(revoked("f1", RESTORED_ON)))
                .then(new CommendationRevoked(
                        "f1",
                        revoked("f1", RESTORED_ON).ground(),
                        "Kê khai sai",
                        "301/QĐ-UBND",
                        RESTORED_ON,
                        "Chủ tịch UBND tỉnh",
                        List.of("p2")));
    }

    @Test
    void what_has_taken_the_place_of_a_revoked_award_stands_in_the_way_of_its_restoration() {
        exemplar()
                .given(
                        nominated(),
                        awarded("a1", "BK_TINH", 2022, "1"),
                        losing("a1"),
                        awarded("a2", "GK_SO", 2022, "2"))
                .when(restore("a1", RESTORED_ON))
                .thenRejected(ACHIEVEMENT_ALREADY_HONOURED);
        var national = new CommendationAwarded(
                "a2",
                "CSTD_TQ",
                day(2021, 1, 1),
                day(2022, 12, 31),
                "2",
                day(2023, 8, 1),
                "Thủ tướng",
                AwardOrigin.ELSEWHERE);
        exemplar()
                .given(nominated(), awarded("a1", "BK_TTG", 2022, "1"), losing("a1"), national)
                .when(restore("a1", RESTORED_ON))
                .thenRejected(STATE_HONOUR_THIS_YEAR);
    }

    @Test
    void after_the_record_has_ended_an_award_can_be_revoked_and_restored_and_none_recorded() {
        var ended = and(CHAIN, retired());
        exemplar().given(ended).when(revoke(revoked("f1", REVOKED_ON))).then(losing("f1", "p2"));
        exemplar()
                .given(and(ended, losing("f1", "p2")))
                .when(restore("f1", RESTORED_ON))
                .then(restored("f1", RESTORED_ON));
        exemplar().given(ended).when(award(awarded("a9", "BK_TINH", 2022, "9"))).thenRejected(EXEMPLAR_ENDED);
    }
}
