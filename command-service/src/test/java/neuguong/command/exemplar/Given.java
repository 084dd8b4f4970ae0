package neuguong.command.exemplar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import neuguong.command.decide.Plan;
import neuguong.command.decide.RequiredShares;
import neuguong.command.decide.RequiredShares.Share;
import neuguong.command.decide.Specification;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.ExemplarCommand.Award;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarCommand.RevokeAward;
import neuguong.events.Assessment;
import neuguong.events.AwardOrigin;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.FindingOutcome;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.PrerequisiteFinding;
import neuguong.events.RevocationGround;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import neuguong.events.SuspensionGround;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;

/** The words in which the specifications of an exemplar's rules are written. */
final class Given {
    static final String ID = "x1";
    static final LocalDate NOMINATED_ON = LocalDate.of(2021, 6, 20);
    static final Plan PLAN = new Plan(day(2021, 1, 1), day(2025, 12, 31), day(2026, 3, 1));
    static final Validity ALWAYS = new Validity(day(2000, 1, 1), null);

    /** The shares that the service has by default. */
    static final RequiredShares SHARES = new RequiredShares(List.of(
            new Share(List.of("CSTD_TINH", "CSTD_TQ", "AHLD", "AHLLVT"), null, day(2023, 12, 31), 90),
            new Share(List.of("CSTD_TQ", "AHLD", "AHLLVT"), day(2024, 1, 1), null, 90),
            new Share(List.of(), null, null, 80)));

    private Given() {}

    static Specification<ExemplarCommand, ExemplarState, ExemplarEvent> exemplar() {
        return Specification.of(new ExemplarDecider());
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    static Nomination nomination() {
        return nomination(SubjectKind.INDIVIDUAL, NOMINATED_ON);
    }

    static Nomination nomination(SubjectKind kind, LocalDate on) {
        return nomination(new Subject(kind, "Đặng Thị Thuỳ", null, null), Breadth.COMPREHENSIVE, List.of(), on, null);
    }

    static Nomination nomination(
            Subject subject, Breadth breadth, List<String> aspects, LocalDate on, @Nullable String distinctBecause) {
        return new Nomination(
                subject,
                Category.ADVANCED_EXEMPLAR,
                breadth,
                aspects,
                "u1",
                "0007",
                List.of(),
                "l1",
                null,
                null,
                "Mô hình trồng lúa hữu cơ",
                on,
                distinctBecause,
                null);
    }

    /** All that is known is the year of birth. */
    static PersonalData born(int year) {
        return new PersonalData.Known(year, null, null, null, null);
    }

    static NominateExemplar nominate(Nomination nomination) {
        return new NominateExemplar(ID, nomination, ALWAYS, ALWAYS, ALWAYS, null, null, PLAN);
    }

    static ExemplarNominated nominated() {
        return new ExemplarNominated(ID, nomination());
    }

    static ExemplarNominated nominated(SubjectKind kind) {
        return new ExemplarNominated(ID, nomination(kind, NOMINATED_ON));
    }

    static ExemplarSelected selected() {
        return new ExemplarSelected("12/QĐ-UBND", day(2021, 7, 1), "UBND tỉnh");
    }

    static Assessment assessment(int year, Grade grade) {
        return new Assessment(
                year,
                grade,
                List.of(new Assessment.Score("Chuyên môn", new BigDecimal("45"))),
                null,
                day(year, 12, 10),
                "Hội đồng");
    }

    static AssessmentRecorded assessed(int year, Grade grade) {
        return new AssessmentRecorded(assessment(year, grade));
    }

    static RecordAssessment assess(int year, Grade grade) {
        return assess(assessment(year, grade));
    }

    static RecordAssessment assess(Assessment assessment) {
        return new RecordAssessment(ID, assessment, List.of(), PLAN);
    }

    /** An award for a whole year, decided in the March after it. */
    static CommendationAwarded awarded(String id, String honour, int year, String number) {
        return new CommendationAwarded(
                id,
                honour,
                day(year, 1, 1),
                day(year, 12, 31),
                number,
                day(year + 1, 3, 1),
                "Chủ tịch UBND tỉnh",
                AwardOrigin.ELSEWHERE);
    }

    static RecordAward award(CommendationAwarded a) {
        return new RecordAward(
                ID,
                new Award(
                        a.commendationId(),
                        a.honour(),
                        a.achievementFrom(),
                        a.achievementTo(),
                        a.decisionNumber(),
                        a.decidedOn(),
                        a.authority()),
                PLAN);
    }

    static CommendationRevoked revoked(String id, LocalDate on) {
        return new CommendationRevoked(
                id, RevocationGround.FRAUD, "Kê khai sai", "301/QĐ-UBND", on, "Chủ tịch UBND tỉnh", List.of());
    }

    static RevokeAward revoke(CommendationRevoked r) {
        return new RevokeAward(
                ID, r.commendationId(), r.ground(), r.reason(), r.decisionNumber(), r.decidedOn(), r.authority(), PLAN);
    }

    static RoadmapSet roadmap() {
        return new RoadmapSet(
                "CSTD_TINH",
                2025,
                List.of(new RoadmapSet.Step(2022, "Chiến sĩ thi đua cơ sở"), new RoadmapSet.Step(2024, "Bằng khen")),
                day(2021, 8, 1));
    }

    static InspectionRecorded inspected() {
        return new InspectionRecorded(day(2022, 5, 10), "Ban thi đua", 4, 3, 4, 5, "Mô hình giữ vững", null);
    }

    /** What has happened to an exemplar that can be summed up. */
    static ExemplarEvent[] fostered() {
        return new ExemplarEvent[] {nominated(), selected(), roadmap(), inspected(), assessed(2022, Grade.HTXS)};
    }

    static ExemplarSummarised summarised(Verdict verdict) {
        return new ExemplarSummarised(
                day(2021, 7, 1),
                day(2023, 6, 30),
                verdict,
                "12 hộ, 30 ha",
                "Liên kết với doanh nghiệp",
                day(2023, 7, 10),
                "21/BC-UBND");
    }

    static ReplicationLaunched launched() {
        return new ReplicationLaunched("Nhân rộng ra 5 xã", day(2023, 8, 1), "30/KH-UBND");
    }

    /** What has happened to an exemplar that is being replicated, and more. */
    static ExemplarEvent[] replicated(ExemplarEvent... more) {
        return and(and(fostered(), summarised(Verdict.REPLICABLE), launched()), more);
    }

    static ExemplarEvent[] and(ExemplarEvent[] before, ExemplarEvent... more) {
        return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(ExemplarEvent[]::new);
    }

    static ExemplarSuspended suspended(LocalDate on) {
        return new ExemplarSuspended(SuspensionGround.COMPLAINT, "Đơn tố cáo", on, "9/TB-UBND");
    }

    static ExemplarReinstated reinstated(LocalDate on) {
        return new ExemplarReinstated("Đơn không có căn cứ", on, "10/TB-UBND");
    }

    static NominationRejected rejected() {
        return new NominationRejected("Chưa đủ", day(2021, 7, 1), null);
    }

    static ExemplarRetired retired() {
        return new ExemplarRetired("Nghỉ hưu", day(2025, 3, 1), "7/TB-UBND");
    }

    static CommendationProposed proposed(String id, String honour) {
        return new CommendationProposed(
                id,
                honour,
                day(2022, 1, 1),
                day(2022, 12, 31),
                "Mô hình trồng lúa hữu cơ",
                day(2023, 2, 1),
                new PrerequisiteFinding(FindingOutcome.MET, "Law 15/2003/QH11", List.of(), List.of()),
                null);
    }

    static CommendationAppraised appraised(String id, int votesFor, int percent) {
        return new CommendationAppraised(id, votesFor, 10, percent, "Đồng ý", day(2023, 2, 20));
    }

    /** The award on a proposal of {@link #proposed}. */
    static CommendationAwarded decided(String id, String honour) {
        return new CommendationAwarded(
                id,
                honour,
                day(2022, 1, 1),
                day(2022, 12, 31),
                "245/QĐ-UBND",
                day(2023, 3, 1),
                "Chủ tịch UBND tỉnh",
                AwardOrigin.REGISTER);
    }

    static CommendationDeclined declined(String id) {
        return new CommendationDeclined(id, "Chưa đủ thành tích", day(2023, 3, 1), null);
    }

    static CommendationPresented presented(String id) {
        return new CommendationPresented(id, day(2023, 4, 30), "Hội nghị điển hình tiên tiến");
    }

    static CommendationRestored restored(String id, LocalDate on) {
        return new CommendationRestored(id, "Kết luận thanh tra lại", "310/QĐ-UBND", on, "Chủ tịch UBND tỉnh");
    }
}
