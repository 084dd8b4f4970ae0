package neuguong.events;

/** What the check of an honour's prerequisites found. */
public enum FindingOutcome implements Named {
    /** The register's facts meet every condition. */
    MET("Đủ điều kiện theo chuỗi", "Chain met"),
    /** The facts meet what facts can decide; a person decides the rest. */
    JUDGEMENT("Còn điều kiện do người xét quyết định", "Left to a person's judgement"),
    /** Something is missing on the route; another may be open. */
    NOT_MET("Chưa đủ theo đường này", "Not by this route");

    private final String vi;
    private final String en;

    FindingOutcome(String vi, String en) {
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
