package neuguong.events;

/** The kind of body that a unit is. */
public enum UnitType implements Named {
    AGENCY("Cơ quan", "Agency"),
    ENTERPRISE("Doanh nghiệp", "Enterprise"),
    SCHOOL("Trường học", "School"),
    LOCALITY("Địa phương", "Locality"),
    ASSOCIATION("Hội, đoàn thể", "Association"),
    ARMED_FORCES("Lực lượng vũ trang", "Armed forces"),
    OTHER("Khác", "Other");

    private final String vi;
    private final String en;

    UnitType(String vi, String en) {
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
