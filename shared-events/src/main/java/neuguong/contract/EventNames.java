package neuguong.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import neuguong.events.Named;
import org.jspecify.annotations.Nullable;

/** What the types of events are called. */
public final class EventNames {
    private static final Map<String, Named> NAMES = new LinkedHashMap<>();

    static {
        name("exemplar.ExemplarNominated", "Giới thiệu", "Nomination");
        name("exemplar.NominationRevised", "Sửa hồ sơ giới thiệu", "Revision of the nomination");
        name("exemplar.NominationRejected", "Không được chọn", "Rejection");
        name("exemplar.ExemplarSelected", "Được chọn", "Selection");
        name("exemplar.AssessmentRecorded", "Đánh giá năm", "Assessment");
        name("exemplar.AssessmentCorrected", "Điều chỉnh đánh giá", "Correction of an assessment");
        name("exemplar.CommendationAwarded", "Khen thưởng", "Award");
        name("exemplar.CommendationRevoked", "Hủy bỏ khen thưởng", "Revocation of an award");
        name("exemplar.ExemplarTransferred", "Chuyển đơn vị, địa phương", "Transfer");
        name("exemplar.NominationReturned", "Trả lại để hoàn thiện", "Return for completion");
        name("exemplar.NominationWithdrawn", "Rút giới thiệu", "Withdrawal");
        name("exemplar.RoadmapSet", "Lập lộ trình", "Roadmap");
        name("exemplar.SupportProvided", "Hỗ trợ", "Support");
        name("exemplar.DifficultyReported", "Khó khăn", "Difficulty");
        name("exemplar.DifficultyResolved", "Giải quyết khó khăn", "Resolution of a difficulty");
        name("exemplar.InspectionRecorded", "Kiểm tra", "Inspection");
        name("exemplar.InitiativeRecognised", "Công nhận sáng kiến", "Initiative recognised");
        name("exemplar.ExemplarSummarised", "Tổng kết", "Summary");
        name("exemplar.CommendationProposed", "Đề nghị khen thưởng", "Proposal of an honour");
        name("exemplar.CommendationAppraised", "Hội đồng xét", "Appraisal");
        name("exemplar.MemberRecused", "Thành viên không tham gia xét", "Recusal of a member");
        name("exemplar.CommendationDeclined", "Không tặng", "Declining");
        name("exemplar.CommendationPresented", "Trao tặng", "Presentation");
        name("exemplar.CommendationRestored", "Phục hồi khen thưởng", "Restoration of an award");
        name("exemplar.ReplicationLaunched", "Bắt đầu nhân rộng", "Start of replication");
        name("exemplar.StudyVisitHosted", "Đón đoàn học tập", "Study visit");
        name("exemplar.ModelAdopted", "Đơn vị khác áp dụng", "Adoption by another unit");
        name("exemplar.AdoptionOutcomeReported", "Kết quả áp dụng", "Outcome of an adoption");
        name("exemplar.PublicityReleased", "Tuyên truyền", "Publicity");
        name("exemplar.ExemplarReturnedToFostering", "Đưa về bồi dưỡng", "Return to fostering");
        name("exemplar.ExemplarSuspended", "Tạm dừng", "Suspension");
        name("exemplar.ExemplarReinstated", "Hết tạm dừng", "Reinstatement");
        name("exemplar.ExemplarRetired", "Thôi theo dõi", "Retirement");
        name("exemplar.ExemplarMergedInto", "Gộp hồ sơ", "Merger of records");
        name("exemplar.PersonalDataErased", "Xoá dữ liệu cá nhân", "Erasure of personal data");
        name("unit.UnitRegistered", "Đăng ký đơn vị", "Unit registered");
        name("unit.UnitRenamed", "Đổi tên đơn vị", "Unit renamed");
        name("unit.UnitReparented", "Chuyển đơn vị cấp trên", "Unit placed under another");
        name("unit.UnitRelocated", "Chuyển trụ sở", "Unit relocated");
        name("unit.UnitMergedInto", "Sáp nhập đơn vị", "Unit merged");
        name("unit.UnitDissolved", "Giải thể đơn vị", "Unit dissolved");
        name("locality.LocalityEstablished", "Thành lập địa phương", "Locality established");
        name("locality.LocalityRenamed", "Đổi tên địa phương", "Locality renamed");
        name("locality.LocalityPositioned", "Xác định tọa độ", "Point given");
        name("locality.LocalitySuccessorChosen", "Xác định nơi kế thừa", "Successor chosen");
        name("locality.LocalitySucceeded", "Sáp nhập địa phương", "Locality succeeded");
        name("criteria.CriteriaSetPublished", "Ban hành bộ tiêu chí", "Criteria set published");
        name("criteria.CriteriaSetRetired", "Thôi áp dụng bộ tiêu chí", "Criteria set retired");
        name("movement.MovementLaunched", "Phát động phong trào", "Movement launched");
        name("movement.MovementSummarised", "Sơ kết, tổng kết phong trào", "Movement summarised");
        name("movement.MovementClosed", "Kết thúc phong trào", "Movement closed");
    }

    private record Name(String vi, String en) implements Named {}

    private EventNames() {}

    private static void name(String type, String vi, String en) {
        NAMES.put(type, new Name(vi, en));
    }

    /** The name of a stored event type, or null where there is no such type. */
    public static @Nullable Named of(String type) {
        return NAMES.get(type);
    }

    /** The name in the language asked for; an unknown type is called by itself. */
    public static String in(String type, Locale locale) {
        var name = NAMES.get(type);
        return name == null ? type : name.in(locale);
    }
}
