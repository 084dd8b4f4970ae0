package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.HonourCommand.AppraiseCommendation;
import neuguong.command.exemplar.HonourCommand.AwardCommendation;
import neuguong.command.exemplar.HonourCommand.DeclineCommendation;
import neuguong.command.exemplar.HonourCommand.ProposeCommendation;
import neuguong.command.exemplar.HonourCommand.StandAside;
import neuguong.command.exemplar.Honours.Proposal;
import neuguong.events.AwardOrigin;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.FindingOutcome;

/** The rules of a commendation from its proposal to its award or declining. */
final class Proposals {
    private Proposals() {}

    static List<ExemplarEvent> propose(ProposeCommendation c, Open open) {
        if (same(c, open).isPresent()) {
            return List.of();
        }
        Nominations.requireSince(open, c.proposedOn(), c.plan());
        if (c.achievementTo().isBefore(c.achievementFrom()) || c.proposedOn().isBefore(c.achievementTo())) {
            throw new Rejected(PROPOSAL_PERIOD_REVERSED);
        }
        var honour = Awards.requireHonour(c.honour(), c.proposedOn(), open);
        requireNewId(c.commendationId(), open);
        requireNoOther(c, open);
        if (open.suspendedOn(c.proposedOn())) {
            throw new Rejected(EXEMPLAR_SUSPENDED, c.proposedOn());
        }
        var finding = Chains.finding(honour, open, c.proposedOn());
        if (finding.outcome() == FindingOutcome.NOT_MET && c.justification() == null) {
            throw new Rejected(JUSTIFICATION_MISSING, honour, String.join("; ", finding.missing()));
        }
        return List.of(new CommendationProposed(
                c.commendationId(),
                c.honour(),
                c.achievementFrom(),
                c.achievementTo(),
                c.achievement(),
                c.proposedOn(),
                finding,
                c.justification()));
    }

    /** The proposal with the same content that waits for its decision or, whatever was decided, has the same id; if any. */
    static Optional<CommendationProposed> same(ProposeCommendation c, Open open) {
        return Stream.concat(
                        open(open), Stream.ofNullable(open.honours().proposals().get(c.commendationId())))
                .map(Proposal::proposed)
                .filter(p -> p.honour().equals(c.honour())
                        && p.achievementFrom().equals(c.achievementFrom())
                        && p.achievementTo().equals(c.achievementTo())
                        && p.achievement().equals(c.achievement())
                        && p.proposedOn().equals(c.proposedOn()))
                .findFirst();
    }

    /** The proposals that wait for a decision. */
    private static Stream<Proposal> open(Open open) {
        return open.honours().proposals().values().stream()
                .filter(p -> p.declined() == null
                        && !open.honours().awards().containsKey(p.proposed().commendationId()));
    }

    /** What was decided of a proposal stands under its id: another proposal has another. */
    private static void requireNewId(String commendationId, Open open) {
        var taken = open.honours().proposals().get(commendationId);
        if (taken != null) {
            requireUndecided(taken, open);
            throw new Rejected(PROPOSAL_ALREADY_OPEN, commendationId);
        }
    }

    private static void requireNoOther(ProposeCommendation c, Open open) {
        open(open)
                .map(Proposal::proposed)
                .filter(p -> p.honour().equals(c.honour())
                        && p.achievementFrom().equals(c.achievementFrom())
                        && p.achievementTo().equals(c.achievementTo()))
                .findFirst()
                .ifPresent(p -> {
                    throw new Rejected(PROPOSAL_ALREADY_OPEN, p.commendationId());
                });
    }

    static List<ExemplarEvent> appraise(AppraiseCommendation c, Open open) {
        var proposal = require(c.commendationId(), open);
        if (c.votesFor() > c.votesTotal()) {
            throw new Rejected(MORE_VOTES_THAN_MEMBERS, c.votesFor(), c.votesTotal());
        }
        var appraised = new CommendationAppraised(
                c.commendationId(),
                c.votesFor(),
                c.votesTotal(),
                c.shares().percent(proposal.proposed().honour(), c.on()),
                c.opinion(),
                c.on());
        if (appraised.equals(proposal.appraised())) {
            return List.of();
        }
        requireUndecided(proposal, open);
        c.plan().requirePast(c.on());
        requireNotBefore(c.on(), proposal);
        return List.of(appraised);
    }

    static List<ExemplarEvent> standAside(StandAside c, Open open) {
        var recusal = c.recusal();
        var proposal = require(recusal.commendationId(), open);
        if (proposal.recusals().stream().anyMatch(before -> before.member().equals(recusal.member()))) {
            return List.of();
        }
        requireUndecided(proposal, open);
        c.plan().requirePast(recusal.on());
        requireNotBefore(recusal.on(), proposal);
        return List.of(recusal);
    }

    static List<ExemplarEvent> decline(DeclineCommendation c, Open open) {
        var proposal = require(c.declined().commendationId(), open);
        if (c.declined().equals(proposal.declined())) {
            return List.of();
        }
        requireUndecided(proposal, open);
        c.plan().requirePast(c.declined().on());
        requireNotBefore(c.declined().on(), proposal);
        return List.of(c.declined());
    }

    static List<ExemplarEvent> award(AwardCommendation c, Open open) {
        var proposal = require(c.commendationId(), open);
        var p = proposal.proposed();
        var awarded = new CommendationAwarded(
                p.commendationId(),
                p.honour(),
                p.achievementFrom(),
                p.achievementTo(),
                c.decisionNumber(),
                c.decidedOn(),
                c.authority(),
                AwardOrigin.REGISTER);
        var before = open.honours().awards().get(c.commendationId());
        if (before != null && before.award().equals(awarded)) {
            return List.of();
        }
        requireUndecided(proposal, open);
        var appraised = proposal.appraised();
        if (appraised == null) {
            throw new Rejected(APPRAISAL_MISSING);
        }
        if (appraised.votesFor() * 100L < (long) appraised.requiredPercent() * appraised.votesTotal()) {
            throw new Rejected(
                    VOTES_BELOW_SHARE, appraised.votesFor(), appraised.votesTotal(), appraised.requiredPercent());
        }
        if (c.decidedOn().isBefore(appraised.on())) {
            throw new Rejected(BEFORE_APPRAISAL, c.decidedOn(), appraised.on());
        }
        return Awards.award(awarded, open, c.plan());
    }

    private static Proposal require(String commendationId, Open open) {
        var proposal = open.honours().proposals().get(commendationId);
        if (proposal == null) {
            throw new Rejected(UNKNOWN_PROPOSAL);
        }
        return proposal;
    }

    private static void requireUndecided(Proposal proposal, Open open) {
        if (proposal.declined() != null) {
            throw new Rejected(PROPOSAL_DECLINED);
        }
        if (open.honours().awards().containsKey(proposal.proposed().commendationId())) {
            throw new Rejected(PROPOSAL_AWARDED);
        }
    }

    private static void requireNotBefore(LocalDate on, Proposal proposal) {
        if (on.isBefore(proposal.proposed().proposedOn())) {
            throw new Rejected(BEFORE_PROPOSAL, on, proposal.proposed().proposedOn());
        }
    }
}
