package neuguong.query.dashboard;

import neuguong.query.exemplar.Attention;

/** By what an order is made. */
public enum RankingBy {
    /** the mean of the yearly scores */
    SCORE("score", new OfYears("score", Arithmetic.MEAN)),
    /** adoptions by other units */
    SPREAD("spread", new OfYears("adoptions", Arithmetic.SUM)),
    /** honours decided that still stand */
    HONOURS("honours", new OfYears("honours", Arithmetic.COUNT)),
    /** the mean change of the score from one year to the next */
    IMPROVEMENT("improvement", new OfYears("change", Arithmetic.MEAN)),
    /** months without a step forward, see {@link Attention#STALLED}; of units and sectors how many exemplars are stalled */
    STALLED("stalled", new OfNow(Attention.STALLED)),
    /** signs of falling behind, see {@link Attention#AT_RISK}; of units and sectors how many exemplars show any */
    AT_RISK("atRisk", new OfNow(Attention.AT_RISK));

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // records of constants
    private final Figure figure;

    RankingBy(String text, Figure figure) {
        this.text = text;
        this.figure = figure;
    }

    /** Where the figures come from. */
    sealed interface Figure {}

    /** What a field says of each year. */
    record OfYears(String field, Arithmetic arithmetic) implements Figure {}

    /** Why exemplars need attention today. */
    record OfNow(Attention reason) implements Figure {}

    /** What is made of the years' values. */
    enum Arithmetic {
        MEAN,
        SUM,
        COUNT
    }

    Figure figure() {
        return figure;
    }

    /** As it is written in a question. */
    @Override
    public String toString() {
        return text;
    }
}
