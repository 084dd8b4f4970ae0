package neuguong.events;

/** How much of a place a successor takes over. A place with PART successors has none that is determined until a person chooses. */
public enum SuccessionExtent implements Named {
    WHOLE("Toàn bộ", "Whole"),
    PART("Một phần", "Part");

    private final String vi;
    private final String en;

    SuccessionExtent(String vi, String en) {
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
