package neuguong.events;

/** Who an exemplar is (đối tượng). */
public enum SubjectKind implements Named {
    INDIVIDUAL("Cá nhân", "Individual"),
    COLLECTIVE("Tập thể", "Collective"),
    HOUSEHOLD("Hộ gia đình", "Household");

    private final String vi;
    private final String en;

    SubjectKind(String vi, String en) {
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
