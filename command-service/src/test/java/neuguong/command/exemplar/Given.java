package neuguong.command.exemplar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.RevocationGround;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
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

    static NominateExemplar nominate(Nomination nomination) {
        return new NominateExemplar(ID, nomination, ALWAYS, ALWAYS, ALWAYS, null, PLAN);
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
}
