package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.time.LocalDate;
import neuguong.command.exemplar.DiscoveryCommand.ReturnNomination;
import neuguong.command.exemplar.DiscoveryCommand.WithdrawNomination;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.Revision;
import neuguong.command.exemplar.ExemplarCommand.SelectExemplar;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.NominationWithdrawn;
import neuguong.events.Nomination;
import org.junit.jupiter.api.Test;

/** A nomination that goes back to its unit: returned for completion, or withdrawn. */
class ReturnSpecification {
    private static final LocalDate ON = day(2021, 6, 28);
    private static final LocalDate EARLY = NOMINATED_ON.minusDays(1);
    private static final LocalDate TOMORROW = PLAN.today().plusDays(1);
    private static final NominationWithdrawn WITHDRAWN = new NominationWithdrawn("Giới thiệu nhầm", ON, null);
    private static final SelectExemplar SELECT =
            new SelectExemplar(ID, "12/QĐ-UBND", day(2021, 7, 1), "UBND tỉnh", PLAN);

    private static NominationReturned returned(LocalDate on) {
        return new NominationReturned("Thiếu minh chứng", on, null);
    }

    private static ReturnNomination sendBack(LocalDate on) {
        return new ReturnNomination(ID, "Thiếu minh chứng", on, null, PLAN);
    }

    private static WithdrawNomination withdraw(LocalDate on) {
        return new WithdrawNomination(ID, "Giới thiệu nhầm", on, null, PLAN);
    }

    private static NominationRevised completed() {
        var n = nomination();
        return new NominationRevised(
                new Nomination(
                        n.subject(),
                        n.category(),
                        n.breadth(),
                        n.aspects(),
                        n.unitId(),
                        n.sector(),
                        n.otherSectors(),
                        n.localityId(),
                        n.movementId(),
                        n.title(),
                        "Lúa hữu cơ 30 ha",
                        n.nominatedOn(),
                        n.distinctBecause(),
                        n.source()),
                day(2021, 6, 30));
    }

    private static ReviseNomination complete() {
        var revision =
                new Revision(null, null, null, null, null, null, null, null, null, "Lúa hữu cơ 30 ha", null, null);
        return new ReviseNomination(ID, revision, null, null, null, null, day(2021, 6, 30), PLAN);
    }

    @Test
    void a_nomination_is_returned_for_completion() {
        exemplar().given(nominated()).when(sendBack(ON)).then(returned(ON));
        exemplar().given(nominated(), returned(ON)).when(sendBack(ON)).thenNothing();
        exemplar()
                .given(nominated(), returned(ON))
                .when(sendBack(ON.plusDays(1)))
                .then(returned(ON.plusDays(1)));
    }

    @Test
    void a_returned_nomination_is_revised_before_it_is_selected() {
        exemplar().given(nominated(), returned(ON)).when(SELECT).thenRejected(WAITS_FOR_COMPLETION);
        exemplar().given(nominated(), returned(ON)).when(complete()).then(completed());
        exemplar().given(nominated(), returned(ON), completed()).when(SELECT).then(selected());
        exemplar()
                .given(nominated(), returned(ON), completed(), returned(day(2021, 7, 1)))
                .when(SELECT)
                .thenRejected(WAITS_FOR_COMPLETION);
    }

    @Test
    void a_returned_nomination_can_be_rejected_or_withdrawn() {
        var reject = new ExemplarCommand.RejectNomination(ID, "Chưa đủ", day(2021, 7, 1), null, PLAN);
        exemplar().given(nominated(), returned(ON)).when(reject).then(rejected());
        exemplar().given(nominated(), returned(ON)).when(withdraw(ON)).then(WITHDRAWN);
    }

    @Test
    void a_withdrawal_ends_the_record() {
        exemplar().given(nominated()).when(withdraw(ON)).then(WITHDRAWN);
        exemplar().given(nominated(), WITHDRAWN).when(withdraw(ON)).thenNothing();
        exemplar().given(nominated(), WITHDRAWN).when(withdraw(ON.plusDays(1))).thenRejected(EXEMPLAR_ENDED);
        exemplar().given(nominated(), WITHDRAWN).when(sendBack(ON)).thenRejected(EXEMPLAR_ENDED);
        exemplar().given(nominated(), WITHDRAWN).when(SELECT).thenRejected(EXEMPLAR_ENDED);
    }

    @Test
    void a_nomination_goes_back_only_before_its_selection() {
        exemplar().given(nominated(), selected()).when(sendBack(ON)).thenRejected(NOT_IN_DISCOVERY);
        exemplar().given(nominated(), selected()).when(withdraw(ON)).thenRejected(NOT_IN_DISCOVERY);
    }

    @Test
    void a_nomination_goes_back_not_before_it_was_made_and_not_tomorrow() {
        exemplar().given(nominated()).when(sendBack(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(withdraw(EARLY)).thenRejected(BEFORE_NOMINATION);
        exemplar().given(nominated()).when(sendBack(TOMORROW)).thenRejected(IN_THE_FUTURE);
        exemplar().given(nominated()).when(withdraw(TOMORROW)).thenRejected(IN_THE_FUTURE);
    }
}
