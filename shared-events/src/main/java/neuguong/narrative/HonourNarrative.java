package neuguong.narrative;

import static neuguong.narrative.Sentence.NOTHING;
import static neuguong.narrative.Sentence.by;
import static neuguong.narrative.Sentence.day;
import static neuguong.narrative.Sentence.honour;
import static neuguong.narrative.Sentence.say;

import java.util.function.Function;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.MemberRecused;
import org.jspecify.annotations.Nullable;

/** Tells what becomes of an exemplar's honours, see {@link Narrative}; {@code honours} gives the code of a commendation's honour by its id. */
final class HonourNarrative {
    private HonourNarrative() {}

    static Sentence proposed(CommendationProposed e) {
        return say("Đề nghị tặng %s: %s", "Proposed for %s: %s", honour(e.honour()), e.achievement())
                .plus(say(
                        "; xét chuỗi: %s",
                        "; check of the chain: %s", e.finding().outcome()))
                .plus(
                        e.justification() == null
                                ? NOTHING
                                : say("; lý do vẫn đề nghị: %s", "; proposed all the same: %s", e.justification()));
    }

    static Sentence appraised(CommendationAppraised e, Function<String, @Nullable String> honours) {
        return say(
                "Hội đồng xét %s: %s trên %s phiếu, cần %s phần trăm; %s",
                "Council on %s: %s of %s votes, %s percent needed; %s",
                named(e.commendationId(), honours),
                e.votesFor(),
                e.votesTotal(),
                e.requiredPercent(),
                e.opinion());
    }

    static Sentence recused(MemberRecused e, Function<String, @Nullable String> honours) {
        return say(
                "%s không tham gia xét %s: %s",
                "%s stood aside from %s: %s", e.name(), named(e.commendationId(), honours), e.reason());
    }

    static Sentence declined(CommendationDeclined e, Function<String, @Nullable String> honours) {
        return say("Không tặng %s: %s", "Declined %s: %s", named(e.commendationId(), honours), e.reason())
                .plus(by(e.document()));
    }

    static Sentence awarded(CommendationAwarded e) {
        return say("Được tặng %s", "Awarded %s", honour(e.honour()))
                .plus(decision(e.decisionNumber(), e.authority()))
                .plus(day(", thành tích từ %s", ", for the achievement from %s", e.achievementFrom()))
                .plus(day(" đến %s", " to %s", e.achievementTo()));
    }

    static Sentence presented(CommendationPresented e, Function<String, @Nullable String> honours) {
        return say("Trao %s", "Presented with %s", named(e.commendationId(), honours))
                .plus(e.occasion() == null ? NOTHING : say(": %s", ": %s", e.occasion()));
    }

    static Sentence revoked(CommendationRevoked e, Function<String, @Nullable String> honours) {
        var told = say(
                        "Hủy bỏ %s: %s, %s",
                        "Revoked %s: %s, %s", named(e.commendationId(), honours), e.ground(), e.reason())
                .plus(decision(e.decisionNumber(), e.authority()));
        for (var lost : e.lostBasis()) {
            told = told.plus(say("; %s mất căn cứ", "; %s has lost its basis", named(lost, honours)));
        }
        return told;
    }

    static Sentence restored(CommendationRestored e, Function<String, @Nullable String> honours) {
        return say("Phục hồi %s: %s", "Restored %s: %s", named(e.commendationId(), honours), e.reason())
                .plus(decision(e.decisionNumber(), e.authority()));
    }

    private static Sentence decision(String number, String authority) {
        return say(" theo Quyết định %s của %s", " by decision %s of %s", number, authority);
    }

    /** The honour of a proposal or award. */
    private static Object named(String commendationId, Function<String, @Nullable String> honours) {
        var code = honours.apply(commendationId);
        return code == null ? "" : honour(code);
    }
}
