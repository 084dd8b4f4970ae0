package neuguong.query.dashboard;

/** What a trend is told by. */
public enum TrendBy {
    SECTOR("sector"),
    LOCALITY("locality"),
    UNIT("unit"),
    HONOUR_LEVEL("honourLevel");

    private final String text;

    TrendBy(String text) {
        this.text = text;
    }

    /** As it is written in a question. */
    @Override
    public String toString() {
        return text;
    }
}
