package neuguong.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import neuguong.events.Assessment;
import neuguong.events.AwardOrigin;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.DomainEvent;
import neuguong.events.ErasureGround;
import neuguong.events.ExemplarEvent;
import neuguong.events.FindingOutcome;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityLevel;
import neuguong.events.MovementEvent;
import neuguong.events.NameGround;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.PrerequisiteFinding;
import neuguong.events.PublicityKind;
import neuguong.events.RevocationGround;
import neuguong.events.Subject;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import neuguong.events.SuccessionExtent;
import neuguong.events.SupportKind;
import neuguong.events.SuspensionGround;
import neuguong.events.UnitEvent;
import neuguong.events.UnitType;
import neuguong.events.Verdict;

/** One example of each event, with every field filled. */
final class Examples {
    private static final String EXEMPLAR = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String UNIT = "01890a5d-ac96-774b-bcce-b302099a8058";
    private static final String OTHER_UNIT = "01890a5d-ac96-774b-bcce-b302099a8059";
    private static final String COMMUNE = "01890a5d-ac96-774b-bcce-b302099a8060";
    private static final String NEW_COMMUNE = "01890a5d-ac96-774b-bcce-b302099a8061";
    private static final String AWARD = "01890a5d-ac96-774b-bcce-b302099a8062";
    private static final String LATER_AWARD = "01890a5d-ac96-774b-bcce-b302099a8064";
    private static final String SURVIVOR = "01890a5d-ac96-774b-bcce-b302099a8065";
    private static final String MOVEMENT = "01890a5d-ac96-774b-bcce-b302099a8063";
    private static final String CRITERIA = "01890a5d-ac96-774b-bcce-b302099a8064";

    private Examples() {}

    static ExemplarEvent.ExemplarNominated nominated() {
        return new ExemplarEvent.ExemplarNominated(EXEMPLAR, nomination());
    }

    /** Of the form that they have, and opened by no key. */
    private static PersonalData sealed() {
        return new PersonalData.Sealed(
                "AaBZ0sDqB7mQnnSgVxkYw5Pp2cUu1y8dQm9aT3kLr0fH2g",
                "AS1xkq0tQmT9Jr2n8bVh6eYpZ4uC7wKf0LsXg3dRi5oNaE1vBcM",
                "AWf3Tn0yUj8RkQ5sLx2pVb7Gd1hZc6MeWo4aIuXqYtNrKfCvBjH0Sg",
                "AXq7Lm2vTn9RkJ4sWx1pYb6Gd8hZc3MeUo5aIuVqPtNrKfCsBjH",
                "AYw1Kp8zSn4RkT6sMx3pQb9Gd2hVc7JeXo5aIuLqUtNrWfCyBjHm0Dg4Ev");
    }

    private static Nomination nomination() {
        return new Nomination(
                new Subject(SubjectKind.INDIVIDUAL, "Đặng Thị Thuỳ", SubjectClass.DIRECT_WORKER, sealed()),
                Category.ADVANCED_EXEMPLAR,
                Breadth.PARTIAL,
                List.of("Phát triển kinh tế", "Bảo vệ môi trường"),
                UNIT,
                "0007",
                List.of("0018"),
                COMMUNE,
                MOVEMENT,
                "Chủ nhiệm hợp tác xã",
                "Mô hình trồng lúa hữu cơ",
                LocalDate.of(2021, 6, 20),
                "Trùng tên với người ở thôn khác",
                "Báo cáo của huyện");
    }

    private static Assessment assessment(Grade grade) {
        return new Assessment(
                2022,
                grade,
                List.of(new Assessment.Score("Chuyên môn", new BigDecimal("47.5"))),
                "Kết quả tốt",
                LocalDate.of(2022, 12, 10),
                "Hội đồng thi đua");
    }

    static List<DomainEvent> all() {
        return Stream.of(record(), fostering(), honours(), replication(), lifecycle())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DomainEvent> fostering() {
        return List.of(
                new ExemplarEvent.NominationReturned("Thiếu số liệu", LocalDate.of(2021, 6, 22), "14/CV-HĐ"),
                new ExemplarEvent.NominationWithdrawn("Đối tượng xin thôi", LocalDate.of(2021, 6, 28), "16/CV-HĐ"),
                new ExemplarEvent.RoadmapSet(
                        "CSTD_TINH",
                        2025,
                        List.of(new ExemplarEvent.RoadmapSet.Step(2023, "Ba năm liền là Chiến sĩ thi đua cơ sở")),
                        LocalDate.of(2021, 8, 1)),
                new ExemplarEvent.SupportProvided(
                        SupportKind.FUNDING, "Vay vốn ưu đãi", new BigDecimal("50000000"), LocalDate.of(2021, 9, 1)),
                new ExemplarEvent.DifficultyReported(1, "Thiếu đất sản xuất", LocalDate.of(2021, 10, 1)),
                new ExemplarEvent.DifficultyResolved(1, "Thuê thêm 2 ha", LocalDate.of(2022, 1, 15)),
                new ExemplarEvent.InspectionRecorded(
                        LocalDate.of(2022, 5, 10),
                        "Đoàn kiểm tra số 2",
                        4,
                        3,
                        5,
                        4,
                        "Mô hình hoạt động ổn định",
                        "Mở rộng sang xã bên"),
                new ExemplarEvent.InitiativeRecognised(
                        1, "Cải tiến máy cấy", InitiativeScope.PROVINCIAL, LocalDate.of(2022, 11, 20), "45/GCN-HĐSK"),
                new ExemplarEvent.ExemplarSummarised(
                        LocalDate.of(2021, 6, 20),
                        LocalDate.of(2023, 6, 20),
                        Verdict.REPLICABLE,
                        "Lợi nhuận tăng 40%",
                        "Liên kết từ đầu vụ",
                        LocalDate.of(2023, 7, 1),
                        "88/BC-UBND"));
    }

    private static List<DomainEvent> honours() {
        return List.of(
                new ExemplarEvent.CommendationProposed(
                        AWARD,
                        "BK_TINH",
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        "Dẫn đầu phong trào",
                        LocalDate.of(2024, 1, 10),
                        new PrerequisiteFinding(
                                FindingOutcome.NOT_MET,
                                "Law 06/2022/QH15",
                                List.of(LATER_AWARD),
                                List.of("02 năm liên tục hoàn thành tốt nhiệm vụ")),
                        "Thành tích đột xuất"),
                new ExemplarEvent.CommendationAppraised(AWARD, 17, 19, 80, "Đủ điều kiện", LocalDate.of(2024, 2, 1)),
                new ExemplarEvent.MemberRecused(
                        LATER_AWARD,
                        "ong.an",
                        "Nguyễn Văn An",
                        "Là anh ruột của người được đề nghị",
                        LocalDate.of(2024, 1, 30)),
                new ExemplarEvent.CommendationDeclined(
                        LATER_AWARD, "Không đủ phiếu", LocalDate.of(2024, 2, 5), "20/TB-HĐ"),
                new ExemplarEvent.CommendationPresented(AWARD, LocalDate.of(2024, 3, 20), "Hội nghị tổng kết năm"),
                new ExemplarEvent.CommendationRestored(
                        AWARD,
                        "Kết luận lại của thanh tra",
                        "12/QĐ-UBND",
                        LocalDate.of(2025, 1, 5),
                        "Chủ tịch UBND tỉnh"));
    }

    private static List<DomainEvent> replication() {
        return List.of(
                new ExemplarEvent.ReplicationLaunched(
                        "Nhân ra ba xã trong hai năm", LocalDate.of(2023, 8, 1), "90/KH-UBND"),
                new ExemplarEvent.StudyVisitHosted(
                        "Hội Nông dân xã Tân Lập", 35, LocalDate.of(2023, 9, 12), "Xem tại ruộng"),
                new ExemplarEvent.ModelAdopted(
                        1, OTHER_UNIT, "Áp dụng trên 10 ha", LocalDate.of(2023, 10, 1), "31/QĐ-HTX"),
                new ExemplarEvent.AdoptionOutcomeReported(
                        1, "Năng suất tăng 12%", 120, new BigDecimal("350000000.5"), LocalDate.of(2024, 6, 30)),
                new ExemplarEvent.PublicityReleased(
                        PublicityKind.PRESS,
                        "Người giữ hạt lúa sạch",
                        "Báo tỉnh",
                        "https://bao.example/lua-sach",
                        LocalDate.of(2023, 11, 2)));
    }

    private static List<DomainEvent> lifecycle() {
        return List.of(
                new ExemplarEvent.ExemplarReturnedToFostering(
                        "Cần thêm một vụ kiểm chứng", LocalDate.of(2023, 7, 15), "91/TB-UBND"),
                new ExemplarEvent.ExemplarSuspended(
                        SuspensionGround.COMPLAINT, "Có đơn tố cáo về đất đai", LocalDate.of(2024, 4, 1), "07/QĐ-TTr"),
                new ExemplarEvent.ExemplarReinstated("Đơn không có cơ sở", LocalDate.of(2024, 5, 20), "11/KL-TTr"),
                new ExemplarEvent.ExemplarRetired("Chuyển nơi cư trú", LocalDate.of(2025, 3, 1), "05/TB-UBND"),
                new ExemplarEvent.ExemplarMergedInto(
                        SURVIVOR, "Hai hồ sơ của một người", LocalDate.of(2025, 3, 1), "06/TB-UBND"),
                new ExemplarEvent.PersonalDataErased(
                        ErasureGround.CONSENT_WITHDRAWN,
                        "Đơn ngày 20/6/2025",
                        LocalDate.of(2025, 6, 25),
                        NameGround.AWARD_DECIDED));
    }

    private static List<DomainEvent> record() {
        return List.of(
                nominated(),
                new ExemplarEvent.NominationRevised(nomination(), LocalDate.of(2021, 6, 25)),
                new ExemplarEvent.NominationRejected("Chưa đủ hồ sơ", LocalDate.of(2021, 7, 1), "15/TB-HĐ"),
                new ExemplarEvent.ExemplarSelected("12/QĐ-UBND", LocalDate.of(2021, 7, 1), "UBND tỉnh"),
                new ExemplarEvent.AssessmentRecorded(assessment(Grade.HTT)),
                new ExemplarEvent.AssessmentCorrected(assessment(Grade.HTXS), "Tính sót điểm", "03/KL-HĐ"),
                new ExemplarEvent.CommendationAwarded(
                        AWARD,
                        "BK_TINH",
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        "245/QĐ-UBND",
                        LocalDate.of(2024, 3, 1),
                        "Chủ tịch UBND tỉnh",
                        AwardOrigin.REGISTER),
                new ExemplarEvent.CommendationRevoked(
                        AWARD,
                        RevocationGround.FRAUD,
                        "Kê khai sai doanh thu",
                        "301/QĐ-UBND",
                        LocalDate.of(2024, 9, 1),
                        "Chủ tịch UBND tỉnh",
                        List.of(LATER_AWARD)),
                new ExemplarEvent.ExemplarTransferred(
                        UNIT,
                        OTHER_UNIT,
                        COMMUNE,
                        NEW_COMMUNE,
                        "Sắp xếp đơn vị hành chính",
                        LocalDate.of(2025, 7, 1),
                        "1665/NQ-UBTVQH15"),
                new UnitEvent.UnitRegistered(
                        UNIT,
                        "H01",
                        "Huyện Sông Thao",
                        UnitType.LOCALITY,
                        OTHER_UNIT,
                        COMMUNE,
                        LocalDate.of(2021, 1, 1)),
                new UnitEvent.UnitRenamed("Thị xã Sông Thao", LocalDate.of(2023, 2, 1), "735/NQ-UBTVQH15"),
                new UnitEvent.UnitReparented(OTHER_UNIT, LocalDate.of(2024, 4, 1), "88/QĐ-UBND"),
                new UnitEvent.UnitRelocated(NEW_COMMUNE, LocalDate.of(2024, 5, 1), "91/QĐ-UBND"),
                new UnitEvent.UnitMergedInto(OTHER_UNIT, LocalDate.of(2025, 7, 1), "1665/NQ-UBTVQH15"),
                new UnitEvent.UnitDissolved(
                        OTHER_UNIT, LocalDate.of(2025, 7, 1), "Kết thúc hoạt động cấp huyện", "203/2025/QH15"),
                new LocalityEvent.LocalityEstablished(
                        COMMUNE, "99004", "Xã Hồng Thái", LocalityLevel.COMMUNE, OTHER_UNIT, LocalDate.of(2021, 1, 1)),
                new LocalityEvent.LocalityRenamed("Xã Hồng Thái Đông", LocalDate.of(2023, 2, 1), "735/NQ-UBTVQH15"),
                new LocalityEvent.LocalitySucceeded(
                        NEW_COMMUNE, SuccessionExtent.PART, LocalDate.of(2025, 7, 1), "1665/NQ-UBTVQH15"),
                new LocalityEvent.LocalitySuccessorChosen(
                        NEW_COMMUNE, "Phần lớn dân cư về xã này", LocalDate.of(2025, 8, 1), "12/TB-UBND"),
                new LocalityEvent.LocalityPositioned(
                        new BigDecimal("105.8452"),
                        new BigDecimal("21.0567"),
                        "Bản đồ địa giới hành chính tỉnh",
                        LocalDate.of(2025, 8, 4)),
                published(),
                new CriteriaSetEvent.CriteriaSetRetired(
                        LocalDate.of(2024, 1, 1), "Áp dụng chung tiêu chí của tỉnh", "12/QĐ-SGDĐT"),
                new MovementEvent.MovementLaunched(
                        MOVEMENT,
                        "PT01",
                        "Chung sức xây dựng nông thôn mới",
                        UNIT,
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2025, 12, 31),
                        "Mỗi xã có ít nhất một mô hình được nhân rộng",
                        List.of("0007", "0018")),
                new MovementEvent.MovementSummarised(
                        LocalDate.of(2023, 6, 30),
                        "Phong trào lan rộng ở 40 xã",
                        List.of(new MovementEvent.Figure("Vốn huy động", new BigDecimal("12.5"), "tỷ đồng"))),
                new MovementEvent.MovementClosed(LocalDate.of(2025, 11, 30), "Hoàn thành mục tiêu", "410/QĐ-UBND"));
    }

    private static CriteriaSetEvent.CriteriaSetPublished published() {
        return new CriteriaSetEvent.CriteriaSetPublished(
                CRITERIA,
                UNIT,
                SubjectKind.INDIVIDUAL,
                Breadth.COMPREHENSIVE,
                2,
                "Tiêu chí giáo viên tiêu biểu",
                List.of(new CriteriaSetEvent.Criterion(
                        "CM", "Chuyên môn", new BigDecimal("60"), new BigDecimal("1.5"))),
                List.of(new CriteriaSetEvent.GradeMinimum(Grade.HTXS, new BigDecimal("80"))),
                LocalDate.of(2022, 9, 1),
                "88/QĐ-SGDĐT");
    }
}
