package neuguong.demo;

import java.time.LocalDate;
import java.util.regex.Pattern;
import neuguong.demo.Units.Unit;
import neuguong.events.PersonalData;
import neuguong.events.Subject;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import neuguong.events.UnitType;

/** Who an exemplar is in the terms of the register. */
final class Subjects {
    private static final Pattern LEADER =
            Pattern.compile("^(Chủ tịch|Hiệu trưởng|Trưởng|Bí thư|Quản đốc|Chi hội trưởng|Điều dưỡng trưởng)");

    private Subjects() {}

    static Subject of(String kind, String name, String title, Unit unit, LocalDate on, Dice dice) {
        return switch (kind) {
            case "I" -> new Subject(SubjectKind.INDIVIDUAL, name, ofStaff(title), born(on, 1976, dice));
            case "P" -> new Subject(SubjectKind.INDIVIDUAL, name, ofPeople(title), born(on, 1970, dice));
            case "H" -> new Subject(SubjectKind.HOUSEHOLD, name, SubjectClass.HOUSEHOLD, null);
            case "V" -> new Subject(SubjectKind.COLLECTIVE, name, SubjectClass.OTHER, null);
            default -> new Subject(SubjectKind.COLLECTIVE, name, ofCollective(name, unit), null);
        };
    }

    private static PersonalData born(LocalDate on, int mean, Dice dice) {
        var year = Math.clamp(Math.round(dice.near(mean, 9)), on.getYear() - 82, on.getYear() - 22);
        return new PersonalData.Known(year, null, null, null, null);
    }

    private static SubjectClass ofStaff(String title) {
        if (title.startsWith("Giám đốc")) {
            return SubjectClass.ENTREPRENEUR;
        }
        return LEADER.matcher(title).find() ? SubjectClass.SECTION_LEADER : SubjectClass.DIRECT_WORKER;
    }

    private static SubjectClass ofPeople(String title) {
        if (title.contains("Doanh nhân") || title.startsWith("Giám đốc")) {
            return SubjectClass.ENTREPRENEUR;
        }
        return LEADER.matcher(title).find() ? SubjectClass.OTHER_LEADER : SubjectClass.DIRECT_WORKER;
    }

    private static SubjectClass ofCollective(String name, Unit unit) {
        if (name.startsWith("Hợp tác xã") || name.contains("Hợp tác xã")) {
            return SubjectClass.COOPERATIVE;
        }
        if (name.startsWith("Chi ") || name.startsWith("Câu lạc bộ") || name.startsWith("Ban Công tác Mặt trận")) {
            return SubjectClass.PARTY_OR_MASS_ORGANISATION;
        }
        return switch (unit.type()) {
            case AGENCY -> central(unit) ? SubjectClass.CENTRAL_BODY_IN_LOCALITY : SubjectClass.ADMINISTRATIVE_BODY;
            case SCHOOL -> SubjectClass.PUBLIC_SERVICE_UNIT;
            case ENTERPRISE -> SubjectClass.ENTERPRISE;
            case ASSOCIATION -> SubjectClass.PARTY_OR_MASS_ORGANISATION;
            case LOCALITY -> name.startsWith("Tổ ") ? SubjectClass.OTHER : SubjectClass.ADMINISTRATIVE_BODY;
            case ARMED_FORCES -> SubjectClass.CENTRAL_BODY_IN_LOCALITY;
            case OTHER ->
                unit.code().equals("NHCSXH") ? SubjectClass.CENTRAL_BODY_IN_LOCALITY : SubjectClass.PUBLIC_SERVICE_UNIT;
        };
    }

    private static boolean central(Unit unit) {
        return unit.type() == UnitType.AGENCY
                && (unit.code().equals("BHXH") || unit.code().equals("TAND"));
    }
}
