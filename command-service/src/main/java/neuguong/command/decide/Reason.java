package neuguong.command.decide;

import neuguong.events.Named;

/** Why a command is rejected: a stable code, what it means for the caller, and its text in both languages. */
public enum Reason implements Named {
    UNKNOWN_EXEMPLAR(Kind.UNKNOWN, "Không có điển hình này.", "There is no such exemplar."),
    UNKNOWN_AWARD(Kind.UNKNOWN, "Điển hình không có lần khen thưởng này.", "The exemplar has no such award."),
    UNKNOWN_UNIT(Kind.UNKNOWN, "Không có đơn vị này.", "There is no such unit."),
    UNKNOWN_LOCALITY(Kind.UNKNOWN, "Không có địa phương này.", "There is no such locality."),

    UNIT_NOT_FOUND(Kind.INVALID, "Không có đơn vị mang mã %s.", "No unit has the id %s."),
    UNIT_NOT_ACTIVE(Kind.INVALID, "Đơn vị không hoạt động vào ngày %s.", "The unit is not active on %s."),
    LOCALITY_NOT_FOUND(Kind.INVALID, "Không có địa phương mang mã %s.", "No locality has the id %s."),
    LOCALITY_NOT_VALID(
            Kind.INVALID,
            "Địa phương không tồn tại vào ngày %s; hãy chọn địa phương có hiệu lực vào ngày đó.",
            "The locality does not exist on %s; choose the one that is valid on that date."),
    UNKNOWN_SECTOR(Kind.INVALID, "Không có lĩnh vực mang mã %s.", "No sector has the code %s."),
    UNKNOWN_HONOUR(
            Kind.INVALID,
            "Danh mục không có danh hiệu hoặc hình thức khen thưởng mang mã %s.",
            "The catalogue has no honour with the code %s."),
    ASPECTS_MISSING(
            Kind.INVALID,
            "Điển hình trên một số mặt phải nêu ít nhất một mặt công tác.",
            "An exemplar in some aspects names at least one aspect."),
    ASPECTS_NOT_ALLOWED(
            Kind.INVALID,
            "Điển hình toàn diện không nêu riêng mặt công tác.",
            "A comprehensive exemplar names no aspects."),
    SECTOR_REPEATED(
            Kind.INVALID,
            "Lĩnh vực khác không được trùng nhau hoặc trùng lĩnh vực chính.",
            "The other sectors repeat neither each other nor the main one."),
    BIRTH_YEAR_NOT_ALLOWED(
            Kind.INVALID,
            "Chỉ cá nhân mới có năm sinh, và năm sinh phải trước năm giới thiệu.",
            "Only an individual has a birth year, and it lies before the year of nomination."),
    OUTSIDE_PLAN(
            Kind.INVALID,
            "Ngày %s nằm ngoài thời gian của Kế hoạch (%s đến %s).",
            "The date %s lies outside the plan's period (%s to %s)."),
    YEAR_OUTSIDE_PLAN(
            Kind.INVALID,
            "Năm %s nằm ngoài thời gian của Kế hoạch (%s đến %s).",
            "The year %s lies outside the plan's period (%s to %s)."),
    IN_THE_FUTURE(Kind.INVALID, "Ngày %s chưa đến.", "The date %s is still to come."),
    ACHIEVEMENT_PERIOD_REVERSED(
            Kind.INVALID,
            "Thời gian tính thành tích phải kết thúc không trước ngày bắt đầu và không sau ngày quyết định.",
            "The achievement period ends neither before it begins nor after the decision."),
    HONOUR_NOT_IN_FORCE(
            Kind.INVALID,
            "%s không được quy định vào ngày quyết định %s.",
            "%s is not in force on the decision date %s."),
    HONOUR_NOT_FOR_SUBJECT(
            Kind.INVALID, "%s không dành cho loại đối tượng này.", "%s is not open to this kind of subject."),
    CODE_INVALID(
            Kind.INVALID, "Mã %s không đúng dạng của cấp này.", "The code %s does not have the form of this level."),
    PARENT_MISSING(Kind.INVALID, "Cấp này phải có địa phương cấp trên.", "A place of this level has a parent."),
    PARENT_LEVEL(Kind.INVALID, "Địa phương cấp trên phải ở cấp cao hơn.", "The parent is of a higher level."),
    SUCCESSOR_IS_ITSELF(Kind.INVALID, "Không thể tự kế thừa chính mình.", "Nothing succeeds itself."),

    SUBJECT_ALREADY_OPEN(
            Kind.CONFLICT,
            "Đơn vị đã có hồ sơ đang mở của đối tượng này: %s. Nếu là đối tượng khác, hãy nêu lý do ở distinctBecause.",
            "The unit has an open record of this subject already: %s. If this is another one, say why in distinctBecause."),
    DECISION_ALREADY_USED(
            Kind.CONFLICT,
            "Quyết định số %s của %s đã ghi danh hiệu này cho đối tượng này.",
            "Decision %s of %s has recorded this honour for this subject already."),
    ACHIEVEMENT_ALREADY_HONOURED(
            Kind.CONFLICT,
            "Thành tích trong thời gian này đã được tặng %s; không tặng hai danh hiệu, hình thức cho một thành tích.",
            "The achievement of this period has been honoured with %s; one achievement has one honour."),
    STATE_HONOUR_THIS_YEAR(
            Kind.CONFLICT,
            "Cá nhân đã được tặng %s trong năm %s; mỗi năm chỉ một hình thức cấp Nhà nước hoặc Chiến sĩ thi đua toàn quốc.",
            "The individual received %s in %s; a year has one State-level form or national fighter title."),
    EXEMPLAR_ENDED(Kind.CONFLICT, "Hồ sơ điển hình đã kết thúc.", "The exemplar's record has ended."),
    NOT_IN_DISCOVERY(
            Kind.CONFLICT,
            "Chỉ hồ sơ ở giai đoạn phát hiện mới làm được việc này.",
            "Only a record in the discovery stage allows this."),
    ALREADY_SELECTED(
            Kind.CONFLICT,
            "Điển hình đã được lựa chọn bằng một quyết định khác.",
            "Another decision has selected the exemplar."),
    BEFORE_NOMINATION(
            Kind.INVALID, "Ngày %s trước ngày giới thiệu %s.", "The date %s lies before the nomination on %s."),
    BEFORE_YEAR_OF_NOMINATION(
            Kind.INVALID, "Năm %s trước năm giới thiệu %s.", "The year %s lies before the year of nomination %s."),
    YEAR_NOT_YET(Kind.INVALID, "Năm %s chưa đến.", "The year %s is still to come."),
    ASSESSED_BEFORE_YEAR(
            Kind.INVALID,
            "Ngày đánh giá %s trước khi năm %s bắt đầu.",
            "The assessment date %s lies before the year %s begins."),
    YEAR_ALREADY_ASSESSED(
            Kind.CONFLICT,
            "Năm %s đã được đánh giá; muốn sửa hãy dùng việc đính chính, có lý do và văn bản.",
            "The year %s has been assessed; to change it, record a correction with its reason and document."),
    YEAR_NOT_ASSESSED(Kind.CONFLICT, "Năm %s chưa được đánh giá.", "The year %s has not been assessed."),
    AWARD_ALREADY_REVOKED(
            Kind.CONFLICT,
            "Lần khen thưởng này đã bị hủy bằng một quyết định khác.",
            "Another decision has revoked this award."),
    REVOKED_BEFORE_AWARD(
            Kind.INVALID,
            "Ngày hủy %s trước ngày quyết định khen thưởng %s.",
            "The revocation on %s lies before the award on %s."),
    TRANSFER_NOWHERE(
            Kind.INVALID, "Phải nêu đơn vị hoặc địa phương chuyển đến.", "A transfer names a unit or a locality."),
    BEFORE_LAST_TRANSFER(
            Kind.INVALID, "Ngày %s trước lần chuyển gần nhất %s.", "The date %s lies before the last transfer on %s."),

    UNIT_CODE_TAKEN(Kind.CONFLICT, "Mã đơn vị %s đã có.", "The unit code %s is taken."),
    UNIT_HAS_OPEN_EXEMPLARS(
            Kind.CONFLICT,
            "Đơn vị còn hồ sơ điển hình đang mở; hãy nêu đơn vị kế thừa.",
            "The unit still has open exemplars; name the unit that takes them over."),
    UNIT_ENDED(Kind.CONFLICT, "Đơn vị đã kết thúc hoạt động.", "The unit has ended."),
    BEFORE_UNIT_BEGAN(
            Kind.INVALID,
            "Ngày %s trước thay đổi gần nhất của đơn vị (%s).",
            "The date %s lies before the last change of the unit (%s)."),
    LOCALITY_TAKEN(
            Kind.CONFLICT,
            "Mã %s cấp này từ ngày %s đã là một địa phương khác: %s.",
            "The code %s of this level from %s is another locality already: %s."),
    LOCALITY_SUCCEEDED(
            Kind.CONFLICT,
            "Địa phương này đã được kế thừa toàn bộ; kế thừa một phần không thể đi cùng.",
            "The locality has a successor of its whole already; a part cannot go with it."),
    BEFORE_LOCALITY_BEGAN(
            Kind.INVALID,
            "Ngày %s không sau ngày địa phương bắt đầu %s.",
            "The date %s is not after the locality began on %s.");

    /** What a rejection means for the caller. */
    public enum Kind {
        /** what the command addresses does not exist (HTTP 404) */
        UNKNOWN,
        /** a field is wrong whatever the state (HTTP 422) */
        INVALID,
        /** the state forbids it (HTTP 409) */
        CONFLICT
    }

    private final Kind kind;
    private final String vi;
    private final String en;

    Reason(Kind kind, String vi, String en) {
        this.kind = kind;
        this.vi = vi;
        this.en = en;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
