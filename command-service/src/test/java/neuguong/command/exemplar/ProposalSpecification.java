package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import neuguong.command.exemplar.HonourCommand.AppraiseCommendation;
import neuguong.command.exemplar.HonourCommand.AwardCommendation;
import neuguong.command.exemplar.HonourCommand.DeclineCommendation;
import neuguong.command.exemplar.HonourCommand.ProposeCommendation;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.FindingOutcome;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalSpecification {
    private static final LocalDate PROPOSED_ON = day(2023, 2, 1);
    private static final LocalDate VOTED_ON = day(2023, 2, 20);
    private static final LocalDate DECIDED_ON = day(2023, 3, 1);

    private static ProposeCommendation propose(String id, String honour, LocalDate on, @Nullable String because) {
        return new ProposeCommendation(
                ID, id, honour, day(2022, 1, 1), day(2022, 12, 31), "Mô hình trồng lúa hữu cơ", on, because, PLAN);
    }

    private static ProposeCommendation propose(String honour) {
        return propose("c1", honour, PROPOSED_ON, "Thành tích đặc biệt");
    }

    private static ProposeCommendation propose(LocalDate from, LocalDate to, LocalDate on) {
        return new ProposeCommendation(ID, "c1", "BK_TINH", from, to, "Lúa hữu cơ", on, "Đặc biệt", PLAN);
    }

    private static AppraiseCommendation appraise(String id, int votesFor, LocalDate on) {
        return new AppraiseCommendation(ID, id, votesFor, 10, "Đồng ý", on, SHARES, PLAN);
    }

    private static DeclineCommendation decline(String id, LocalDate on) {
        return new DeclineCommendation(ID, new CommendationDeclined(id, "Chưa đủ thành tích", on, null), PLAN);
    }

    private static AwardCommendation decide(String id, String number, LocalDate on) {
        return new AwardCommendation(ID, id, number, on, "Chủ tịch UBND tỉnh", PLAN);
    }

    private static AwardCommendation decide(String id) {
        return decide(id, "245/QĐ-UBND", DECIDED_ON);
    }

    private static CommendationProposed proposal(ProposeCommendation command, ExemplarEvent... given) {
        var decider = new ExemplarDecider();
        var state = decider.initial();
        for (var event : given) {
            state = decider.evolve(state, event);
        }
        return (CommendationProposed) decider.decide(command, state).getFirst();
    }

    @Test
    void a_proposal_carries_what_the_check_of_the_chain_found() {
        var met = proposal(
                propose("CSTD_TINH"),
                nominated(),
                awarded("a1", "CSTDCS", 2019, "1"),
                awarded("a2", "CSTDCS", 2020, "2"),
                awarded("a3", "CSTDCS", 2021, "3"));
        assertThat(met.finding().outcome()).isEqualTo(FindingOutcome.MET);
        assertThat(met.finding().counted()).containsExactly("a1", "a2", "a3");
        assertThat(met.finding().missing()).isEmpty();
        var judged = proposal(propose("LDTT"), nominated(), assessed(2022, Grade.HTT));
        assertThat(judged.finding().outcome()).isEqualTo(FindingOutcome.JUDGEMENT);
        var missing = proposal(propose("CSTD_TINH"), nominated(), awarded("a1", "CSTDCS", 2021, "1"));
        assertThat(missing.finding().outcome()).isEqualTo(FindingOutcome.NOT_MET);
        assertThat(missing.finding().missing()).isNotEmpty();
        assertThat(missing.justification()).isEqualTo("Thành tích đặc biệt");
    }

    @Test
    void where_the_chain_is_not_met_the_proposal_says_why() {
        exemplar()
                .given(nominated())
                .when(propose("c1", "CSTD_TINH", PROPOSED_ON, null))
                .thenRejected(JUSTIFICATION_MISSING);
    }

    @Test
    void the_same_proposal_again_records_nothing_even_under_a_new_id_or_after_its_decision() {
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(propose("c2", "BK_TINH", PROPOSED_ON, null))
                .thenNothing();
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), declined("c1"))
                .when(propose("BK_TINH"))
                .thenNothing();
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), appraised("c1", 9, 80), decided("c1", "BK_TINH"))
                .when(propose("BK_TINH"))
                .thenNothing();
    }

    @Test
    void what_was_decided_of_a_proposal_keeps_its_id() {
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(propose("GK_SO"))
                .thenRejected(PROPOSAL_ALREADY_OPEN);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), declined("c1"))
                .when(propose("GK_SO"))
                .thenRejected(PROPOSAL_DECLINED);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), appraised("c1", 9, 80), decided("c1", "BK_TINH"))
                .when(propose("GK_SO"))
                .thenRejected(PROPOSAL_AWARDED);
    }

    @Test
    void an_honour_waits_for_one_decision_for_a_period() {
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(propose("c2", "BK_TINH", PROPOSED_ON.plusDays(1), "Đặc biệt"))
                .thenRejected(PROPOSAL_ALREADY_OPEN);
        var again = propose("c2", "BK_TINH", PROPOSED_ON.plusDays(30), "Đặc biệt");
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), declined("c1"))
                .when(again)
                .then(proposal(again, nominated()));
    }

    @Test
    void the_honour_is_in_the_catalogue_in_force_and_open_to_the_subject() {
        exemplar().given(nominated()).when(propose("NOPE")).thenRejected(UNKNOWN_HONOUR);
        exemplar().given(nominated()).when(propose("TTLDXS")).thenRejected(HONOUR_NOT_FOR_SUBJECT);
        exemplar()
                .given(nominated(SubjectKind.HOUSEHOLD))
                .when(propose("c1", "GK_GDVH", day(2024, 2, 1), "Đặc biệt"))
                .thenRejected(HONOUR_NOT_IN_FORCE);
    }

    @Test
    void the_achievement_ends_neither_before_it_begins_nor_after_the_proposal() {
        var on = PROPOSED_ON;
        exemplar().given(nominated()).when(propose(on, on.minusDays(1), on)).thenRejected(PROPOSAL_PERIOD_REVERSED);
        exemplar().given(nominated()).when(propose(on, on.plusDays(1), on)).thenRejected(PROPOSAL_PERIOD_REVERSED);
    }

    @Test
    void nothing_is_proposed_before_the_nomination_or_tomorrow_or_while_suspended() {
        var early = NOMINATED_ON.minusDays(1);
        var tomorrow = PLAN.today().plusDays(1);
        exemplar().given(nominated()).when(propose(early, early, early)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(propose(early, early, tomorrow)).thenRejected(IN_THE_FUTURE);
        exemplar()
                .given(nominated(), suspended(PROPOSED_ON))
                .when(propose("BK_TINH"))
                .thenRejected(EXEMPLAR_SUSPENDED);
        exemplar().given(nominated(), retired()).when(propose("BK_TINH")).thenRejected(EXEMPLAR_ENDED);
    }

    @Test
    void a_vote_is_recorded_with_the_share_that_the_honour_needs_on_its_day() {
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(appraise("c1", 8, VOTED_ON))
                .then(appraised("c1", 8, 80));
        exemplar()
                .given(nominated(), proposed("c1", "CSTD_TINH"))
                .when(appraise("c1", 8, VOTED_ON))
                .then(appraised("c1", 8, 90));
        exemplar()
                .given(nominated(), proposed("c1", "CSTD_TINH"))
                .when(appraise("c1", 8, day(2024, 1, 1)))
                .then(new CommendationAppraised("c1", 8, 10, 80, "Đồng ý", day(2024, 1, 1)));
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), appraised("c1", 8, 80))
                .when(appraise("c1", 8, VOTED_ON))
                .thenNothing();
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), appraised("c1", 7, 80))
                .when(appraise("c1", 8, VOTED_ON))
                .then(appraised("c1", 8, 80));
    }

    @Test
    void a_vote_is_on_a_proposal_within_the_council_and_not_before_the_proposal() {
        exemplar().given(nominated()).when(appraise("c1", 8, VOTED_ON)).thenRejected(UNKNOWN_PROPOSAL);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(appraise("c1", 11, VOTED_ON))
                .thenRejected(MORE_VOTES_THAN_MEMBERS);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(appraise("c1", 8, PROPOSED_ON.minusDays(1)))
                .thenRejected(BEFORE_PROPOSAL);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(appraise("c1", 8, PLAN.today().plusDays(1)))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_proposal_is_declined_once() {
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(decline("c1", DECIDED_ON))
                .then(declined("c1"));
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), declined("c1"))
                .when(decline("c1", DECIDED_ON))
                .thenNothing();
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), declined("c1"))
                .when(decline("c1", DECIDED_ON.plusDays(1)))
                .thenRejected(PROPOSAL_DECLINED);
        exemplar().given(nominated()).when(decline("c1", DECIDED_ON)).thenRejected(UNKNOWN_PROPOSAL);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(decline("c1", PROPOSED_ON.minusDays(1)))
                .thenRejected(BEFORE_PROPOSAL);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(decline("c1", PLAN.today().plusDays(1)))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void after_its_decision_a_proposal_is_neither_voted_on_nor_declined_nor_awarded() {
        var no = new ExemplarEvent[] {nominated(), proposed("c1", "BK_TINH"), appraised("c1", 9, 80), declined("c1")};
        exemplar().given(no).when(appraise("c1", 10, VOTED_ON)).thenRejected(PROPOSAL_DECLINED);
        exemplar().given(no).when(decide("c1")).thenRejected(PROPOSAL_DECLINED);
        var yes = new ExemplarEvent[] {
            nominated(), proposed("c1", "BK_TINH"), appraised("c1", 9, 80), decided("c1", "BK_TINH")
        };
        exemplar().given(yes).when(appraise("c1", 10, VOTED_ON)).thenRejected(PROPOSAL_AWARDED);
        exemplar().given(yes).when(decline("c1", DECIDED_ON)).thenRejected(PROPOSAL_AWARDED);
        exemplar().given(yes).when(decide("c1")).thenNothing();
        exemplar().given(yes).when(decide("c1", "246/QĐ-UBND", DECIDED_ON)).thenRejected(PROPOSAL_AWARDED);
    }

    @Test
    void an_award_needs_the_share_of_the_votes_exactly() {
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), appraised("c1", 8, 80))
                .when(decide("c1"))
                .then(decided("c1", "BK_TINH"));
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"), appraised("c1", 7, 80))
                .when(decide("c1"))
                .thenRejected(VOTES_BELOW_SHARE);
        exemplar()
                .given(nominated(), proposed("c1", "BK_TINH"))
                .when(decide("c1"))
                .thenRejected(APPRAISAL_MISSING);
        exemplar().given(nominated()).when(decide("c1")).thenRejected(UNKNOWN_PROPOSAL);
    }

    @Test
    void an_award_on_a_proposal_is_held_to_the_rules_of_every_award() {
        var voted = new ExemplarEvent[] {nominated(), proposed("c1", "BK_TINH"), appraised("c1", 9, 80)};
        exemplar().given(voted).when(decide("c1", "1", VOTED_ON.minusDays(1))).thenRejected(BEFORE_APPRAISAL);
        exemplar()
                .given(voted)
                .when(decide("c1", "1", PLAN.today().plusDays(1)))
                .thenRejected(IN_THE_FUTURE);
        exemplar()
                .given(and(voted, awarded("a1", "GK_SO", 2022, "9")))
                .when(decide("c1"))
                .thenRejected(ACHIEVEMENT_ALREADY_HONOURED);
        exemplar().given(and(voted, suspended(DECIDED_ON))).when(decide("c1")).thenRejected(EXEMPLAR_SUSPENDED);
        exemplar().given(and(voted, retired())).when(decide("c1")).thenRejected(EXEMPLAR_ENDED);
    }

    @Test
    void a_revoked_award_is_not_awarded_again_on_the_same_proposal() {
        exemplar()
                .given(
                        nominated(),
                        proposed("c1", "BK_TINH"),
                        appraised("c1", 9, 80),
                        decided("c1", "BK_TINH"),
                        revoked("c1", day(2023, 9, 1)))
                .when(decide("c1", "9/QĐ", day(2023, 10, 1)))
                .thenRejected(PROPOSAL_AWARDED);
    }
}
