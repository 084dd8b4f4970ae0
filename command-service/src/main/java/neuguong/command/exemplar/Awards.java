package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Honour;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarCommand.RevokeAward;
import neuguong.command.exemplar.ExemplarState.Honoured;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.HonourKind;
import neuguong.events.SubjectKind;
import neuguong.text.Text;

/** The rules of awards that were decided, and of their revocation. */
final class Awards {
    private Awards() {}

    static List<ExemplarEvent> record(RecordAward c, Open open) {
        var award = c.award();
        var honour = Honour.of(award.honour()).orElseThrow(() -> new Rejected(UNKNOWN_HONOUR, award.honour()));
        c.plan().requirePast(award.decidedOn());
        if (award.achievementTo().isBefore(award.achievementFrom())
                || award.decidedOn().isBefore(award.achievementTo())) {
            throw new Rejected(ACHIEVEMENT_PERIOD_REVERSED);
        }
        if (honour.inForceOn(award.decidedOn()).isEmpty()) {
            throw new Rejected(HONOUR_NOT_IN_FORCE, honour, award.decidedOn());
        }
        if (!honour.subjects().contains(open.nomination().subject().kind())) {
            throw new Rejected(HONOUR_NOT_FOR_SUBJECT, honour);
        }
        var awarded = awarded(award);
        var same = open.awards().values().stream()
                .map(Honoured::award)
                .filter(before -> sameDecision(before, awarded))
                .findFirst();
        if (same.isPresent()) {
            return again(same.get(), awarded);
        }
        open.awards().values().stream().filter(Honoured::stands).forEach(before -> {
            requireAchievementUnhonoured(before.award(), awarded, honour);
            requireOneStateHonour(before.award(), awarded, honour, open);
        });
        return List.of(awarded);
    }

    static List<ExemplarEvent> revoke(RevokeAward c, Open open) {
        var honoured = open.awards().get(c.commendationId());
        if (honoured == null) {
            throw new Rejected(UNKNOWN_AWARD);
        }
        var revoked = new CommendationRevoked(
                c.commendationId(), c.ground(), c.reason(), c.decisionNumber(), c.decidedOn(), c.authority());
        if (honoured.revocation() != null) {
            if (honoured.revocation().equals(revoked)) {
                return List.of();
            }
            throw new Rejected(AWARD_ALREADY_REVOKED);
        }
        c.plan().requirePast(c.decidedOn());
        if (c.decidedOn().isBefore(honoured.award().decidedOn())) {
            throw new Rejected(
                    REVOKED_BEFORE_AWARD, c.decidedOn(), honoured.award().decidedOn());
        }
        return List.of(revoked);
    }

    /** The id under which an accepted award stands: its own, or that of the same award recorded before. */
    static String idOf(RecordAward c, ExemplarState state) {
        var awarded = awarded(c.award());
        return state instanceof Open open
                ? open.awards().values().stream()
                        .map(Honoured::award)
                        .filter(before -> sameDecision(before, awarded))
                        .findFirst()
                        .map(CommendationAwarded::commendationId)
                        .orElse(awarded.commendationId())
                : awarded.commendationId();
    }

    static Honoured revoked(Open open, CommendationRevoked e) {
        var honoured = Objects.requireNonNull(open.awards().get(e.commendationId()));
        return new Honoured(honoured.award(), e);
    }

    private static CommendationAwarded awarded(ExemplarCommand.Award a) {
        return new CommendationAwarded(
                a.commendationId(),
                a.honour(),
                a.achievementFrom(),
                a.achievementTo(),
                a.decisionNumber(),
                a.decidedOn(),
                a.authority());
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
