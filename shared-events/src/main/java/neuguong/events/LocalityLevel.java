package neuguong.events;

/** The level of a place. Districts ended on 30 June 2025; a hamlet has a local code under its commune. */
public enum LocalityLevel implements Named {
    PROVINCE("Cấp tỉnh", "Province"),
    DISTRICT("Cấp huyện", "District"),
    COMMUNE("Cấp xã", "Commune"),
    HAMLET("Thôn, tổ dân phố", "Hamlet");

    private final String vi;
    private final String en;

    LocalityLevel(String vi, String en) {
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
