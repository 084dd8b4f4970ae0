package neuguong.query.exemplar;

/** Which place of an exemplar counts: as it was on the date of the event that names it, or as it is now. */
public enum LocalityBasis {
    THEN("then"),
    NOW("now");

    private final String text;

    LocalityBasis(String text) {
        this.text = text;
    }

    /** As it is written in a question. */
    @Override
    public String toString() {
        return text;
    }
}
