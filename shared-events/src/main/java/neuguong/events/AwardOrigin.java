package neuguong.events;

/** Where an award was decided. */
public enum AwardOrigin implements Named {
    REGISTER("Theo đề nghị ghi trong sổ", "On a proposal in this register"),
    ELSEWHERE("Quyết định ngoài sổ", "Decided elsewhere");

    private final String vi;
    private final String en;

    AwardOrigin(String vi, String en) {
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
