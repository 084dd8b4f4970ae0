package neuguong.query.history;

import static neuguong.query.history.Told.NOTHING;
import static neuguong.query.history.Told.by;
import static neuguong.query.history.Told.day;
import static neuguong.query.history.Told.honour;
import static neuguong.query.history.Told.say;

import java.util.stream.Stream;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.MemberRecused;
import neuguong.query.exemplar.Award;
import neuguong.query.exemplar.ExemplarDocument;

/** Tells what becomes of an exemplar's honours, see {@link Narrative}. */
final class HonourNarrative {
    private HonourNarrative() {}

    static Told proposed(CommendationProposed e) {
        return say("Đề nghị tặng %s: %s", "Proposed for %s: %s", honour(e.honour()), e.achievement())
                .plus(say(
                        "; xét chuỗi: %s",
                        "; check of the chain: %s", e.finding().outcome()))
                .plus(
                        e.justification() == null
                                ? NOTHING
                                : say("; lý do vẫn đề nghị: %s", "; proposed all the same: %s", e.justification()));
    }

    static Told appraised(CommendationAppraised e, ExemplarDocument after) {
        return say(
                "Hội đồng xét %s: %s trên %s phiếu, cần %s phần trăm; %s",
                "Council on %s: %s of %s votes, %s percent needed; %s",
                named(e.commendationId(), after),
                e.votesFor(),
                e.votesTotal(),
                e.requiredPercent(),
                e.opinion());
    }

    static Told recused(MemberRecused e, ExemplarDocument after) {
        return say(
                "%s không tham gia xét %s: %s",
                "%s stood aside from %s: %s", e.name(), named(e.commendationId(), after), e.reason());
    }

    static Told declined(CommendationDeclined e, ExemplarDocument after) {
        return say("Không tặng %s: %s", "Declined %s: %s", named(e.commendationId(), after), e.reason())
                .plus(by(e.document()));
    }

    static Told awarded(CommendationAwarded e) {
        return say("Được tặng %s", "Awarded %s", honour(e.honour()))
                .plus(decision(e.decisionNumber(), e.authority()))
                .plus(day(", thành tích từ %s", ", for the achievement from %s", e.achievementFrom()))
                .plus(day(" đến %s", " to %s", e.achievementTo()));
    }

    static Told presented(CommendationPresented e, ExemplarDocument after) {
        return say("Trao %s", "Presented with %s", named(e.commendationId(), after))
                .plus(e.occasion() == null ? NOTHING : say(": %s", ": %s", e.occasion()));
    }

    static Told revoked(CommendationRevoked e, ExemplarDocument after) {
        var told = say(
                        "Hủy bỏ %s: %s, %s",
                        "Revoked %s: %s, %s", named(e.commendationId(), after), e.ground(), e.reason())
                .plus(decision(e.decisionNumber(), e.authority()));
        for (var lost : e.lostBasis()) {
            told = told.plus(say("; %s mất căn cứ", "; %s has lost its basis", named(lost, after)));
        }
        return told;
    }

    static Told restored(CommendationRestored e, ExemplarDocument after) {
        return say("Phục hồi %s: %s", "Restored %s: %s", named(e.commendationId(), after), e.reason())
                .plus(decision(e.decisionNumber(), e.authority()));
    }

    private static Told decision(String number, String authority) {
        return say(" theo Quyết định %s của %s", " by decision %s of %s", number, authority);
    }

    /** The honour of a proposal or award. */
    private static Object named(String commendationId, ExemplarDocument after) {
        return Stream.concat(
                        after.awards().stream()
                                .filter(a -> a.commendationId().equals(commendationId))
                                .map(Award::honour),
                        after.dossier().proposals().stream()
                                .map(p -> p.proposed())
                                .filter(p -> p.commendationId().equals(commendationId))
                                .map(CommendationProposed::honour))
                .findFirst()
                .map(Told::honour)
                .orElse("");
    }
}
