package neuguong.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.events.Assessment;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent;
import neuguong.events.Grade;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityLevel;
import neuguong.events.Nomination;
import neuguong.events.RevocationGround;
import neuguong.events.Subject;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import neuguong.events.SuccessionExtent;
import neuguong.events.UnitEvent;
import neuguong.events.UnitType;

/** One example of each event, with every field filled. */
final class Examples {
    private static final String EXEMPLAR = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String UNIT = "01890a5d-ac96-774b-bcce-b302099a8058";
    private static final String OTHER_UNIT = "01890a5d-ac96-774b-bcce-b302099a8059";
    private static final String COMMUNE = "01890a5d-ac96-774b-bcce-b302099a8060";
    private static final String NEW_COMMUNE = "01890a5d-ac96-774b-bcce-b302099a8061";
    private static final String AWARD = "01890a5d-ac96-774b-bcce-b302099a8062";
    private static final String MOVEMENT = "01890a5d-ac96-774b-bcce-b302099a8063";

    private Examples() {}

    static ExemplarEvent.ExemplarNominated nominated() {
        return new ExemplarEvent.ExemplarNominated(EXEMPLAR, nomination());
    }

    private static Nomination nomination() {
        return new Nomination(
                new Subject(SubjectKind.INDIVIDUAL, "Đặng Thị Thuỳ", SubjectClass.DIRECT_WORKER, 1978),
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
                        "Chủ tịch UBND tỉnh"),
                new ExemplarEvent.CommendationRevoked(
                        AWARD,
                        RevocationGround.FRAUD,
                        "Kê khai sai doanh thu",
                        "301/QĐ-UBND",
                        LocalDate.of(2024, 9, 1),
                        "Chủ tịch UBND tỉnh"),
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
                new UnitEvent.UnitMergedInto(OTHER_UNIT, LocalDate.of(2025, 7, 1), "1665/NQ-UBTVQH15"),
                new UnitEvent.UnitDissolved(
                        OTHER_UNIT, LocalDate.of(2025, 7, 1), "Kết thúc hoạt động cấp huyện", "203/2025/QH15"),
                new LocalityEvent.LocalityEstablished(
                        COMMUNE, "99004", "Xã Hồng Thái", LocalityLevel.COMMUNE, OTHER_UNIT, LocalDate.of(2021, 1, 1)),
                new LocalityEvent.LocalitySucceeded(
                        NEW_COMMUNE, SuccessionExtent.PART, LocalDate.of(2025, 7, 1), "1665/NQ-UBTVQH15"));
    }
}
