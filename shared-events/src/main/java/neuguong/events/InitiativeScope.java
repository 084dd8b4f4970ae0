package neuguong.events;

/** How far an initiative has been recognised to be effective, narrowest first. */
public enum InitiativeScope implements Named {
    GRASSROOTS("Cấp cơ sở", "Grassroots"),
    PROVINCIAL("Cấp tỉnh", "Provincial"),
    NATIONAL("Toàn quốc", "National");

    private final String vi;
    private final String en;

    InitiativeScope(String vi, String en) {
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
