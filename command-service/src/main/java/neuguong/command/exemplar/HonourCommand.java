package neuguong.command.exemplar;

import java.time.LocalDate;
import neuguong.command.decide.Plan;
import neuguong.command.decide.RequiredShares;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.MemberRecused;
import org.jspecify.annotations.Nullable;

/** What is asked of an exemplar's honours, from proposal to restoration. */
public sealed interface HonourCommand extends ExemplarCommand
        permits ExemplarCommand.RecordAward,
                ExemplarCommand.RevokeAward,
                HonourCommand.ProposeCommendation,
                HonourCommand.AppraiseCommendation,
                HonourCommand.StandAside,
                HonourCommand.DeclineCommendation,
                HonourCommand.AwardCommendation,
                HonourCommand.PresentCommendation,
                HonourCommand.RestoreAward {

    /**
     * Proposes an honour.
     *
     * @param justification why it is proposed although the chain is not met
     */
    record ProposeCommendation(
            String exemplarId,
            String commendationId,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String achievement,
            LocalDate proposedOn,
            @Nullable String justification,
            Plan plan)
            implements HonourCommand {}

    /**
     * Records the council's vote.
     *
     * @param shares the share that each honour needs
     */
    record AppraiseCommendation(
            String exemplarId,
            String commendationId,
            int votesFor,
            int votesTotal,
            String opinion,
            LocalDate on,
            RequiredShares shares,
            Plan plan)
            implements HonourCommand {}

    /** Stands aside from a proposal: the council's vote and the decision are for others. */
    record StandAside(String exemplarId, MemberRecused recusal, Plan plan) implements HonourCommand {}

    record DeclineCommendation(String exemplarId, CommendationDeclined declined, Plan plan) implements HonourCommand {}

    /** Awards what was proposed here and appraised. */
    record AwardCommendation(
            String exemplarId,
            String commendationId,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            Plan plan)
            implements HonourCommand {}

    record PresentCommendation(String exemplarId, CommendationPresented presented, Plan plan)
            implements HonourCommand {}

    record RestoreAward(String exemplarId, CommendationRestored restored, Plan plan) implements HonourCommand {}
}
