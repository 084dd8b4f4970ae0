package neuguong.narrative;

import static neuguong.narrative.Sentence.NOTHING;
import static neuguong.narrative.Sentence.by;
import static neuguong.narrative.Sentence.number;
import static neuguong.narrative.Sentence.place;
import static neuguong.narrative.Sentence.say;
import static neuguong.narrative.Sentence.sector;
import static neuguong.narrative.Sentence.unit;

import java.util.function.Function;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.MemberRecused;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.NominationWithdrawn;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Nomination;
import org.jspecify.annotations.Nullable;

/** Tells an exemplar's events, see {@link Narrative}. */
final class ExemplarNarrative {
    private ExemplarNarrative() {}

    /** @param honours gives the code of the honour that was proposed or awarded under an id */
    static Sentence of(ExemplarEvent event, Function<String, @Nullable String> honours) {
        var told = switch (event) {
            case ExemplarNominated e -> nominated(e.nomination());
            case NominationRevised e -> revised(e);
            case NominationReturned e ->
                say("Trả lại để hoàn thiện: %s", "Returned for completion: %s", e.reason())
                        .plus(by(e.document()));
            case NominationRejected e ->
                say("Không được chọn: %s", "Rejected: %s", e.reason()).plus(by(e.document()));
            case NominationWithdrawn e ->
                say("Rút giới thiệu: %s", "Nomination withdrawn: %s", e.reason())
                        .plus(by(e.document()));
            case ExemplarSelected e ->
                say(
                        "Được chọn để bồi dưỡng theo Quyết định %s của %s",
                        "Selected for fostering by decision %s of %s", e.decisionNumber(), e.authority());
            case RoadmapSet e -> FosteringNarrative.roadmap(e);
            case SupportProvided e -> FosteringNarrative.supported(e);
            case DifficultyReported e ->
                say("Khó khăn số %s: %s", "Difficulty no. %s: %s", e.number(), e.description());
            case DifficultyResolved e ->
                say("Đã giải quyết khó khăn số %s: %s", "Difficulty no. %s resolved: %s", e.number(), e.resolution());
            case InspectionRecorded e -> FosteringNarrative.inspected(e);
            case AssessmentRecorded e -> assessed("Đánh giá năm", "Assessment of", e.assessment());
            case AssessmentCorrected e ->
                assessed("Điều chỉnh đánh giá năm", "Corrected assessment of", e.assessment())
                        .plus(say("; lý do: %s", "; reason: %s", e.reason()))
                        .plus(by(e.document()));
            case InitiativeRecognised e ->
                say(
                        "Sáng kiến “%s” được công nhận (%s), %s",
                        "Initiative “%s” recognised (%s), %s", e.name(), e.scope(), e.certificate());
            case ExemplarSummarised e -> FosteringNarrative.summarised(e);
            case CommendationProposed e -> HonourNarrative.proposed(e);
            case CommendationAppraised e -> HonourNarrative.appraised(e, honours);
            case MemberRecused e -> HonourNarrative.recused(e, honours);
            case CommendationDeclined e -> HonourNarrative.declined(e, honours);
            case CommendationAwarded e -> HonourNarrative.awarded(e);
            case CommendationPresented e -> HonourNarrative.presented(e, honours);
            case CommendationRevoked e -> HonourNarrative.revoked(e, honours);
            case CommendationRestored e -> HonourNarrative.restored(e, honours);
            case ReplicationLaunched e ->
                say("Bắt đầu nhân rộng: %s", "Replication launched: %s", e.plan())
                        .plus(by(e.document()));
            case StudyVisitHosted e ->
                say(
                                "Đón %s (%s người) đến học tập",
                                "Hosted a study visit of %s (%s people)", e.visitors(), e.participants())
                        .plus(e.note() == null ? NOTHING : say(". %s", ". %s", e.note()));
            case ModelAdopted e ->
                say("%s áp dụng mô hình: %s", "%s adopted the model: %s", unit(e.unitId()), e.description())
                        .plus(by(e.document()));
            case AdoptionOutcomeReported e -> FosteringNarrative.outcome(e);
            case PublicityReleased e ->
                say("%s: “%s”, %s", "%s: “%s”, %s", e.kind(), e.title(), e.outlet())
                        .plus(e.address() == null ? NOTHING : say(", %s", ", %s", e.address()));
            case ExemplarReturnedToFostering e ->
                say("Đưa về bồi dưỡng: %s", "Returned to fostering: %s", e.reason())
                        .plus(by(e.document()));
            case ExemplarTransferred e -> transferred(e);
            case ExemplarSuspended e ->
                say("Tạm dừng (%s): %s", "Suspended (%s): %s", e.ground(), e.reason())
                        .plus(by(e.document()));
            case ExemplarReinstated e ->
                say("Hết tạm dừng: %s", "Reinstated: %s", e.reason()).plus(by(e.document()));
            case ExemplarRetired e ->
                say("Thôi theo dõi: %s", "Retired: %s", e.reason()).plus(by(e.document()));
            case ExemplarMergedInto e ->
                say("Gộp vào hồ sơ %s: %s", "Merged into record %s: %s", e.survivorId(), e.reason())
                        .plus(by(e.document()));
            case PersonalDataErased e -> erased(e);
        };
        return told.whole();
    }

    private static Sentence erased(PersonalDataErased e) {
        var name = e.nameKeptFor() == null
                ? say(". Tên không còn công khai", ". The name is public no longer")
                : say(". Tên giữ công khai: %s", ". The name stays public: %s", e.nameKeptFor());
        return say("Xoá dữ liệu cá nhân (%s)", "Personal data erased (%s)", e.ground())
                .plus(name)
                .plus(by(e.document()));
    }

    private static Sentence nominated(Nomination n) {
        return say(
                        "Giới thiệu %s “%s”",
                        "Nominated %s “%s”", n.subject().kind(), n.subject().name())
                .plus(say(": %s, lĩnh vực %s", ": %s, sector %s", n.category(), sector(n.sector())))
                .plus(say(", đơn vị %s, tại %s", ", unit %s, in %s", unit(n.unitId()), place(n.localityId())))
                .plus(
                        n.movementId() == null
                                ? NOTHING
                                : say(
                                        ", trong phong trào %s",
                                        ", in the movement %s", "{movement:" + n.movementId() + "}"))
                .plus(new Sentence(". ", ". "))
                .plus(say("%s", "%s", n.achievement()));
    }

    private static Sentence revised(NominationRevised e) {
        return say("Bổ sung, sửa hồ sơ giới thiệu. ", "Nomination revised. ").plus(nominated(e.nomination()));
    }

    private static Sentence assessed(String vi, String en, Assessment a) {
        var told = say(vi + " %s: %s", en + " %s: %s", String.valueOf(a.year()), a.grade());
        var score = a.score();
        if (score != null) {
            told = told.plus(
                    new Sentence(" (" + number(score).replace('.', ',') + " điểm)", " (" + number(score) + " points)"));
        }
        var summary = a.summary();
        var set = a.criteriaSet();
        if (set != null) {
            told = told.plus(say(
                    ", theo tiêu chí %s, phiên bản %s",
                    ", by the criteria %s, version %s", "{criteria:" + set.id() + "}", set.version()));
        }
        return (summary == null || summary.isBlank() ? told : told.plus(say(". %s", ". %s", summary)))
                .plus(say("; đánh giá bởi %s", "; assessed by %s", a.by()));
    }

    private static Sentence transferred(ExemplarTransferred e) {
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
