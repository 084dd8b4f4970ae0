package neuguong.query.dashboard;

/** By what an order is made. */
public enum RankingBy {
    /** the mean of the yearly scores */
    SCORE("score", "score"),
    /** adoptions by other units */
    SPREAD("spread", "adoptions"),
    /** honours decided that still stand */
    HONOURS("honours", "honours"),
    /** the mean change of the score from one year to the next */
    IMPROVEMENT("improvement", "change");

    private final String text;
    private final String field;

    RankingBy(String text, String field) {
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
