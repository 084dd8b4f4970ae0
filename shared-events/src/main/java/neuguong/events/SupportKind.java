package neuguong.events;

/** What a unit gives an exemplar that it fosters. */
public enum SupportKind implements Named {
    TRAINING("Đào tạo, bồi dưỡng", "Training"),
    FUNDING("Kinh phí, vốn", "Funding"),
    MATERIAL("Vật tư, thiết bị", "Material and equipment"),
    TECHNICAL("Kỹ thuật, chuyên gia", "Technical help"),
    MARKET("Thị trường, tiêu thụ", "Access to markets"),
    OTHER("Hỗ trợ khác", "Other support");

    private final String vi;
    private final String en;

    SupportKind(String vi, String en) {
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
