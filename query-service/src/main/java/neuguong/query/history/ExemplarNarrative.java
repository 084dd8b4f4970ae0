package neuguong.query.history;

import static neuguong.query.history.Told.by;
import static neuguong.query.history.Told.day;
import static neuguong.query.history.Told.honour;
import static neuguong.query.history.Told.number;
import static neuguong.query.history.Told.place;
import static neuguong.query.history.Told.say;
import static neuguong.query.history.Told.sector;
import static neuguong.query.history.Told.unit;

import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.Nomination;
import neuguong.query.exemplar.Award;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Phrase;

/** Tells an exemplar's events, see {@link Narrative}. */
final class ExemplarNarrative {
    private ExemplarNarrative() {}

    static Phrase of(ExemplarEvent event, ExemplarDocument after) {
        var told = switch (event) {
            case ExemplarNominated e -> nominated(e.nomination());
            case NominationRevised e -> revised(e);
            case NominationRejected e ->
                say("Không được chọn: %s", "Rejected: %s", e.reason()).plus(by(e.document()));
            case ExemplarSelected e ->
                say(
                        "Được chọn để bồi dưỡng theo Quyết định %s của %s",
                        "Selected for fostering by decision %s of %s", e.decisionNumber(), e.authority());
            case AssessmentRecorded e -> assessed("Đánh giá năm", "Assessment of", e.assessment());
            case AssessmentCorrected e ->
                assessed("Điều chỉnh đánh giá năm", "Corrected assessment of", e.assessment())
                        .plus(say("; lý do: %s", "; reason: %s", e.reason()))
                        .plus(by(e.document()));
            case CommendationAwarded e -> awarded(e);
            case CommendationRevoked e -> revoked(e, after);
            case ExemplarTransferred e -> transferred(e);
        };
        return told.phrase();
    }

    private static Told nominated(Nomination n) {
        return say(
                        "Đề cử %s “%s”",
                        "Nominated %s “%s”", n.subject().kind(), n.subject().name())
                .plus(say(": %s, lĩnh vực %s", ": %s, sector %s", n.category(), sector(n.sector())))
                .plus(say(", đơn vị %s, tại %s. ", ", unit %s, in %s. ", unit(n.unitId()), place(n.localityId())))
                .plus(say("%s", "%s", n.achievement()));
    }

    private static Told revised(NominationRevised e) {
        return say("Bổ sung, sửa đề cử. ", "Nomination revised. ").plus(nominated(e.nomination()));
    }

    private static Told assessed(String vi, String en, Assessment a) {
        var told = say(vi + " %s: %s", en + " %s: %s", String.valueOf(a.year()), a.grade());
        var score = a.score();
        if (score != null) {
            told = told.plus(
                    new Told(" (" + number(score).replace('.', ',') + " điểm)", " (" + number(score) + " points)"));
        }
        var summary = a.summary();
        return (summary == null || summary.isBlank() ? told : told.plus(say(". %s", ". %s", summary)))
                .plus(say("; đánh giá bởi %s", "; assessed by %s", a.by()));
    }

    private static Told awarded(CommendationAwarded e) {
        return say("Được tặng %s", "Awarded %s", honour(e.honour()))
                .plus(say(" theo Quyết định %s của %s", " by decision %s of %s", e.decisionNumber(), e.authority()))
                .plus(day(", thành tích từ %s", ", for the achievement from %s", e.achievementFrom()))
                .plus(day(" đến %s", " to %s", e.achievementTo()));
    }

    private static Told revoked(CommendationRevoked e, ExemplarDocument after) {
        var what = after.awards().stream()
                .filter(a -> a.commendationId().equals(e.commendationId()))
                .findFirst()
                .map(Award::honour)
                .orElse("");
        return say("Hủy bỏ %s: %s, %s", "Revoked %s: %s, %s", honour(what), e.ground(), e.reason())
                .plus(say(" theo Quyết định %s của %s", " by decision %s of %s", e.decisionNumber(), e.authority()));
    }

    private static Told transferred(ExemplarTransferred e) {
        var told = say("Chuyển", "Moved");
        if (!e.fromUnitId().equals(e.toUnitId())) {
            told = told.plus(say(" từ %s sang %s", " from %s to %s", unit(e.fromUnitId()), unit(e.toUnitId())));
        }
        if (!e.fromLocalityId().equals(e.toLocalityId())) {
            told = told.plus(
                    say(", từ %s đến %s", ", from %s to %s", place(e.fromLocalityId()), place(e.toLocalityId())));
        }
        return told.plus(say(": %s", ": %s", e.reason())).plus(by(e.document()));
    }
}
