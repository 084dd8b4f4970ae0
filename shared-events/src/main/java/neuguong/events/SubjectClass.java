package neuguong.events;

/** The class of subject by which commendations are reported (loại đối tượng). */
public enum SubjectClass implements Named {
    MINISTRY_OR_PROVINCE_LEADER("Lãnh đạo cấp bộ, cấp tỉnh", "Leader at ministry or province level"),
    DEPARTMENT_LEADER("Lãnh đạo cấp sở, cấp vụ", "Leader at department level"),
    ENTREPRENEUR("Doanh nhân", "Entrepreneur"),
    SECTION_LEADER("Lãnh đạo từ phó trưởng phòng", "Leader from deputy head of section"),
    DIRECT_WORKER("Người trực tiếp lao động, công tác", "Direct worker"),
    OTHER_LEADER("Lãnh đạo khác", "Other leader"),
    PARTY_OR_MASS_ORGANISATION("Cơ quan Đảng, đoàn thể", "Party or mass organisation"),
    CENTRAL_BODY_IN_LOCALITY("Cơ quan trung ương tại địa phương", "Central body in the locality"),
    ADMINISTRATIVE_BODY("Cơ quan hành chính", "Administrative body"),
    PUBLIC_SERVICE_UNIT("Đơn vị sự nghiệp công lập", "Public service unit"),
    ENTERPRISE("Doanh nghiệp", "Enterprise"),
    COOPERATIVE("Hợp tác xã", "Cooperative"),
    OTHER("Đối tượng khác", "Other"),
    HOUSEHOLD("Hộ gia đình", "Household");

    private final String vi;
    private final String en;

    SubjectClass(String vi, String en) {
        this.vi = vi;
        this.en = en;
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
