package neuguong.events;

/**
 * Why the name of an individual stays public after the other personal data are erased.
 */
public enum NameGround implements Named {
    AWARD_DECIDED("Được khen thưởng theo quyết định đã công bố", "An award was decided and made known"),
    SELECTION_DECIDED(
            "Được chọn làm điển hình theo quyết định đã công bố",
            "A decision that was made known selected the exemplar");

    private final String vi;
    private final String en;

    NameGround(String vi, String en) {
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
