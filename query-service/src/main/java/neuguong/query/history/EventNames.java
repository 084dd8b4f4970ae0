package neuguong.query.history;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import neuguong.query.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** What the types of events are called. */
public final class EventNames {
    private static final Map<String, Phrase> NAMES = new LinkedHashMap<>();

    static {
        name("exemplar.ExemplarNominated", "Đề cử", "Nomination");
        name("exemplar.NominationRevised", "Sửa đề cử", "Revision of the nomination");
        name("exemplar.NominationRejected", "Không được chọn", "Rejection");
        name("exemplar.ExemplarSelected", "Được chọn", "Selection");
        name("exemplar.AssessmentRecorded", "Đánh giá năm", "Assessment");
        name("exemplar.AssessmentCorrected", "Điều chỉnh đánh giá", "Correction of an assessment");
        name("exemplar.CommendationAwarded", "Khen thưởng", "Award");
        name("exemplar.CommendationRevoked", "Hủy bỏ khen thưởng", "Revocation of an award");
        name("exemplar.ExemplarTransferred", "Chuyển đơn vị, địa phương", "Transfer");
        name("unit.UnitRegistered", "Đăng ký đơn vị", "Unit registered");
        name("unit.UnitRenamed", "Đổi tên đơn vị", "Unit renamed");
        name("unit.UnitMergedInto", "Sáp nhập đơn vị", "Unit merged");
        name("unit.UnitDissolved", "Giải thể đơn vị", "Unit dissolved");
        name("locality.LocalityEstablished", "Thành lập địa phương", "Locality established");
        name("locality.LocalitySucceeded", "Sáp nhập địa phương", "Locality succeeded");
    }

    private EventNames() {}

    private static void name(String type, String vi, String en) {
        NAMES.put(type, new Phrase(vi, en));
    }

    /** The name of a stored event type, or null where there is no such type. */
    static @Nullable Phrase of(String type) {
        return NAMES.get(type);
    }

    /** The name in the language asked for; an unknown type is called by itself. */
    public static String in(String type, Locale locale) {
        var name = NAMES.get(type);
        return name == null ? type : name.in(locale);
    }
}
