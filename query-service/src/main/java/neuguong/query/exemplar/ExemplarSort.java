package neuguong.query.exemplar;

/** In which order exemplars are listed. */
public enum ExemplarSort {
    /** Those that have the words as they were asked, with their diacritics, first. */
    RELEVANCE("relevance"),
    /** In Vietnamese alphabetical order. */
    NAME("name"),
    NAME_DESCENDING("-name"),
    /** The earliest nomination first. */
    NOMINATED("nominated"),
    NOMINATED_DESCENDING("-nominated"),
    /** The one whose last event is the oldest first. */
    RECORDED("recorded"),
    RECORDED_DESCENDING("-recorded");

    private final String text;

    ExemplarSort(String text) {
        this.text = text;
    }

    /** As it is written in a question. */
    @Override
    public String toString() {
        return text;
    }
}
