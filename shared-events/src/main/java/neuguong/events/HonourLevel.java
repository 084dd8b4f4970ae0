package neuguong.events;

/** The level at which an honour is decided, lowest first. */
public enum HonourLevel implements Named {
    GRASSROOTS("Cấp cơ sở", "Grassroots"),
    COMMUNE("Cấp xã", "Commune"),
    DISTRICT("Cấp huyện", "District"),
    DEPARTMENT("Cấp sở, ngành", "Department"),
    PROVINCE("Cấp tỉnh", "Province"),
    STATE("Cấp Nhà nước", "State");

    private final String vi;
    private final String en;

    HonourLevel(String vi, String en) {
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
