package neuguong.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import neuguong.contract.EventMetadata;
import neuguong.contract.RecordedEvent;
import neuguong.events.Assessment;
import neuguong.events.AwardOrigin;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.RevocationGround;
import neuguong.events.Subject;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;

/** Events as they would come from Kafka, for the tests. */
public final class Recorded {
    public static final String EXEMPLAR = "01890a5d-ac96-774b-bcce-b302099a8057";
    public static final String UNIT = "01890a5d-ac96-774b-bcce-b302099a8058";
    public static final String OTHER_UNIT = "01890a5d-ac96-774b-bcce-b302099a8059";
    public static final String COMMUNE = "01890a5d-ac96-774b-bcce-b302099a8060";
    public static final String OTHER_COMMUNE = "01890a5d-ac96-774b-bcce-b302099a8061";
    public static final String AWARD = "01890a5d-ac96-774b-bcce-b302099a8062";

    private Recorded() {}

    public static RecordedEvent event(String aggregate, long sequence, DomainEvent event) {
        return new RecordedEvent(
                100 + sequence,
                "01890a5d-ac96-774b-bcce-%012d".formatted(sequence),
                aggregate,
                sequence,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(sequence),
                event.validOn(),
                UNIT,
                EXEMPLAR,
                new EventMetadata("clerk", null, null, null, "01890a5d-ac96-774b-bcce-b302099a8099", null),
                event);
    }

    /** Events of one aggregate, in this order. */
    public static List<RecordedEvent> events(String aggregate, DomainEvent... events) {
        var result = new ArrayList<RecordedEvent>();
        for (var event : events) {
            result.add(event(aggregate, result.size(), event));
        }
        return result;
    }

    public static Nomination nomination(String name, LocalDate on) {
        return new Nomination(
                new Subject(SubjectKind.INDIVIDUAL, name, SubjectClass.DIRECT_WORKER, null),
                Category.ADVANCED_EXEMPLAR,
                Breadth.PARTIAL,
                List.of("Phát triển kinh tế"),
                UNIT,
                "0007",
                List.of("0018"),
                COMMUNE,
                null,
                "Chủ nhiệm hợp tác xã",
                "Mô hình trồng lúa hữu cơ",
                on,
                null,
                null);
    }

    public static ExemplarNominated nominated() {
        return nominated(LocalDate.of(2021, 6, 20));
    }

    public static ExemplarNominated nominated(LocalDate on) {
        return new ExemplarNominated(EXEMPLAR, nomination("Đặng Thị Thuỳ", on));
    }

    public static NominationRevised revised(String name, LocalDate nominatedOn) {
        return new NominationRevised(nomination(name, nominatedOn), nominatedOn.plusDays(3));
    }

    public static NominationRejected rejected(LocalDate on) {
        return new NominationRejected("Chưa đủ hồ sơ", on, "15/TB-HĐ");
    }

    public static ExemplarSelected selected() {
        return new ExemplarSelected("12/QĐ-UBND", LocalDate.of(2021, 7, 1), "UBND tỉnh");
    }

    private static Assessment assessment(int year, Grade grade, String score) {
        return new Assessment(
                year,
                grade,
                List.of(new Assessment.Score("Chuyên môn", new BigDecimal(score))),
                "Kết quả tốt",
                LocalDate.of(year, 12, 10),
                "Hội đồng thi đua");
    }

    public static AssessmentRecorded assessed(int year, Grade grade, String score) {
        return new AssessmentRecorded(assessment(year, grade, score));
    }

    public static AssessmentCorrected corrected(int year, Grade grade, String score) {
        return new AssessmentCorrected(assessment(year, grade, score), "Tính sót điểm", "03/KL-HĐ");
    }

    /** A provincial certificate, decided on 1 March of the year. */
    public static CommendationAwarded awarded(int year) {
        return new CommendationAwarded(
                AWARD,
                "BK_TINH",
                LocalDate.of(year - 2, 1, 1),
                LocalDate.of(year - 1, 12, 31),
                "245/QĐ-UBND",
                LocalDate.of(year, 3, 1),
                "Chủ tịch UBND tỉnh",
                AwardOrigin.ELSEWHERE);
    }

    public static CommendationRevoked revoked() {
        return new CommendationRevoked(
                AWARD,
                RevocationGround.FRAUD,
                "Kê khai sai doanh thu",
                "301/QĐ-UBND",
                LocalDate.of(2025, 9, 1),
                "Chủ tịch UBND tỉnh",
                List.of());
    }

    public static ExemplarTransferred transferred(LocalDate on) {
        return new ExemplarTransferred(
                UNIT, OTHER_UNIT, COMMUNE, OTHER_COMMUNE, "Sắp xếp đơn vị hành chính", on, "1665/NQ-UBTVQH15");
    }
}
