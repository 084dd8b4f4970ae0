package neuguong.events;

/** Whether an honour is an emulation title or a form of commendation. */
public enum HonourKind implements Named {
    TITLE("Danh hiệu thi đua", "Emulation title"),
    COMMENDATION("Hình thức khen thưởng", "Commendation form");

    private final String vi;
    private final String en;

    HonourKind(String vi, String en) {
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
