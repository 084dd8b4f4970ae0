package neuguong.query.dashboard;

/** What is put in order. */
public enum RankingOf {
    EXEMPLAR("exemplar", "exemplarId"),
    UNIT("unit", "unitId"),
    SECTOR("sector", "sector");

    private final String text;
    private final String field;

    RankingOf(String text, String field) {
        this.text = text;
        this.field = field;
    }

    String field() {
        return field;
    }

    /** As it is written in a question. */
    @Override
    public String toString() {
        return text;
    }
}
