package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import neuguong.catalogue.Honour;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarCommand.RevokeAward;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.HonourCommand.PresentCommendation;
import neuguong.command.exemplar.HonourCommand.RestoreAward;
import neuguong.command.exemplar.Honours.Honoured;
import neuguong.events.AwardOrigin;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.HonourKind;
import neuguong.events.SubjectKind;
import neuguong.text.Text;

/** The rules of awards that were decided, of handing them over, and of their revocation and restoration. */
final class Awards {
    private Awards() {}

    static List<ExemplarEvent> record(RecordAward c, Open open) {
        return award(awarded(c.award()), open, c.plan());
    }

    /** The rules of every award, wherever it was decided. */
    static List<ExemplarEvent> award(CommendationAwarded awarded, Open open, Plan plan) {
        plan.requirePast(awarded.decidedOn());
        if (awarded.achievementTo().isBefore(awarded.achievementFrom())
                || awarded.decidedOn().isBefore(awarded.achievementTo())) {
            throw new Rejected(ACHIEVEMENT_PERIOD_REVERSED);
        }
        var honour = requireHonour(awarded.honour(), awarded.decidedOn(), open);
        var same = same(awarded, open);
        if (same.isPresent()) {
            return again(same.get(), awarded);
        }
        if (open.suspendedOn(awarded.decidedOn())) {
            throw new Rejected(EXEMPLAR_SUSPENDED, awarded.decidedOn());
        }
        open.honours().awards().values().stream().filter(Honoured::stands).forEach(before -> {
            requireAchievementUnhonoured(before.award(), awarded, honour);
            requireOneStateHonour(before.award(), awarded, honour, open);
        });
        return List.of(awarded);
    }

    /** Requires that an honour is in the catalogue, in force on a day, and open to the exemplar's kind of subject. */
    static Honour requireHonour(String code, LocalDate on, Open open) {
        var honour = Honour.of(code).orElseThrow(() -> new Rejected(UNKNOWN_HONOUR, code));
        if (honour.inForceOn(on).isEmpty()) {
            throw new Rejected(HONOUR_NOT_IN_FORCE, honour, on);
        }
        if (!honour.subjects().contains(open.nomination().subject().kind())) {
            throw new Rejected(HONOUR_NOT_FOR_SUBJECT, honour);
        }
        return honour;
    }

    static List<ExemplarEvent> present(PresentCommendation c, Open open) {
        var presented = c.presented();
        var honoured = require(presented.commendationId(), open);
        if (honoured.presented() != null) {
            if (honoured.presented().equals(presented)) {
                return List.of();
            }
            throw new Rejected(ALREADY_PRESENTED);
        }
        if (!honoured.stands()) {
            throw new Rejected(AWARD_REVOKED);
        }
        c.plan().requirePast(presented.on());
        if (presented.on().isBefore(honoured.award().decidedOn())) {
            throw new Rejected(
                    PRESENTED_BEFORE_AWARD, presented.on(), honoured.award().decidedOn());
        }
        return List.of(presented);
    }

    static List<ExemplarEvent> restore(RestoreAward c, Open open) {
        var restored = c.restored();
        var honoured = require(restored.commendationId(), open);
        var revocation = honoured.revocation();
        if (revocation == null) {
            if (!honoured.restorations().isEmpty()
                    && honoured.restorations().getLast().equals(restored)) {
                return List.of();
            }
            throw new Rejected(AWARD_NOT_REVOKED);
        }
        c.plan().requirePast(restored.decidedOn());
        if (restored.decidedOn().isBefore(revocation.decidedOn())) {
            throw new Rejected(RESTORED_BEFORE_REVOCATION, restored.decidedOn(), revocation.decidedOn());
        }
        // while it was revoked another honour may have taken its place
        var honour = Honour.of(honoured.award().honour()).orElseThrow();
        open.honours().awards().values().stream().filter(Honoured::stands).forEach(other -> {
            requireAchievementUnhonoured(other.award(), honoured.award(), honour);
            requireOneStateHonour(other.award(), honoured.award(), honour, open);
        });
        return List.of(restored);
    }

    private static Honoured require(String commendationId, Open open) {
        var honoured = open.honours().awards().get(commendationId);
        if (honoured == null) {
            throw new Rejected(
                    open.honours().proposals().containsKey(commendationId) ? NOT_YET_AWARDED : UNKNOWN_AWARD);
        }
        return honoured;
    }

    static List<ExemplarEvent> revoke(RevokeAward c, Open open) {
        var honoured = require(c.commendationId(), open);
        if (honoured.revocation() != null) {
            if (honoured.revocation().equals(revoked(c, honoured.revocation().lostBasis()))) {
                return List.of();
            }
            throw new Rejected(AWARD_ALREADY_REVOKED);
        }
        c.plan().requirePast(c.decidedOn());
        if (c.decidedOn().isBefore(honoured.award().decidedOn())) {
            throw new Rejected(
                    REVOKED_BEFORE_AWARD, c.decidedOn(), honoured.award().decidedOn());
        }
        return List.of(revoked(c, Chains.losing(c.commendationId(), open)));
    }

    private static CommendationRevoked revoked(RevokeAward c, List<String> lostBasis) {
        return new CommendationRevoked(
                c.commendationId(),
                c.ground(),
                c.reason(),
                c.decisionNumber(),
                c.decidedOn(),
                c.authority(),
                lostBasis);
    }

    /** The award of the same decision, if any. */
    static Optional<CommendationAwarded> same(RecordAward c, Open open) {
        return same(awarded(c.award()), open);
    }

    private static Optional<CommendationAwarded> same(CommendationAwarded awarded, Open open) {
        return open.honours().awards().values().stream()
                .map(Honoured::award)
                .filter(before -> sameDecision(before, awarded))
                .findFirst();
    }

    private static CommendationAwarded awarded(ExemplarCommand.Award a) {
        return new CommendationAwarded(
                a.commendationId(),
                a.honour(),
                a.achievementFrom(),
                a.achievementTo(),
                a.decisionNumber(),
                a.decidedOn(),
                a.authority(),
                AwardOrigin.ELSEWHERE);
    }

    /** (authority, number) with the honour and the subject is unique, however the names are spelled. */
    private static boolean sameDecision(CommendationAwarded a, CommendationAwarded b) {
        return a.honour().equals(b.honour())
                && Text.fold(a.authority()).equals(Text.fold(b.authority()))
                && Text.fold(a.decisionNumber()).equals(Text.fold(b.decisionNumber()));
    }

    private static List<ExemplarEvent> again(CommendationAwarded before, CommendationAwarded now) {
        if (before.decidedOn().equals(now.decidedOn())
                && before.achievementFrom().equals(now.achievementFrom())
                && before.achievementTo().equals(now.achievementTo())) {
            return List.of();
        }
        throw new Rejected(DECISION_ALREADY_USED, now.decisionNumber(), now.authority());
    }

    /**
     * One achievement has one commendation form; the rule is the domain description's, no article of the law was read for it. A yearly title may stand beside a
     * form or a higher title of the same year, which counts it; the same honour for the same period may not stand twice.
     */
    private static void requireAchievementUnhonoured(
            CommendationAwarded before, CommendationAwarded now, Honour honour) {
        var samePeriod = before.achievementFrom().equals(now.achievementFrom())
                && before.achievementTo().equals(now.achievementTo());
        var other = Honour.of(before.honour()).orElseThrow();
        var bothForms = other.kind() == HonourKind.COMMENDATION && honour.kind() == HonourKind.COMMENDATION;
        if (samePeriod && (bothForms || before.honour().equals(now.honour()))) {
            throw new Rejected(ACHIEVEMENT_ALREADY_HONOURED, other);
        }
    }

    private static void requireOneStateHonour(
            CommendationAwarded before, CommendationAwarded now, Honour honour, Open open) {
        var other = Honour.of(before.honour()).orElseThrow();
        if (open.nomination().subject().kind() == SubjectKind.INDIVIDUAL
                && honour.stateLevel()
                && other.stateLevel()
                && before.decidedOn().getYear() == now.decidedOn().getYear()) {
            throw new Rejected(STATE_HONOUR_THIS_YEAR, other, before.decidedOn().getYear());
        }
    }
}
