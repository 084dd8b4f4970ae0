package neuguong.events;

/** What kind of example an exemplar sets. */
public enum Category implements Named {
    ADVANCED_EXEMPLAR("Điển hình tiên tiến", "Advanced exemplar"),
    NEW_MODEL("Mô hình mới", "New model"),
    NEW_FACTOR("Nhân tố mới", "New factor");

    private final String vi;
    private final String en;

    Category(String vi, String en) {
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
