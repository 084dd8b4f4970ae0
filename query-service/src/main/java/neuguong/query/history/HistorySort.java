package neuguong.query.history;

/** In which order events are listed. */
public enum HistorySort {
    /** In the order of recording. */
    RECORDED("recorded"),
    RECORDED_DESCENDING("-recorded"),
    /** In the order of business dates. */
    VALID("valid"),
    VALID_DESCENDING("-valid"),
    /** Those that have the words as they were asked, with their diacritics, first. */
    RELEVANCE("relevance");

    private final String text;

    HistorySort(String text) {
        this.text = text;
    }

    /** As it is written in a question. */
    @Override
    public String toString() {
        return text;
    }
}
