package neuguong.events;

/** What the check of an honour's prerequisites found. */
public enum FindingOutcome implements Named {
    MET("Đủ điều kiện theo chuỗi", "Chain met"),
    JUDGEMENT("Còn điều kiện do người có thẩm quyền xem xét", "Only judgement remains"),
    NOT_MET("Chưa đủ điều kiện theo chuỗi này", "Not met by this route");

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
