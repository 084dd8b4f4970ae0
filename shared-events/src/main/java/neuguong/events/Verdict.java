package neuguong.events;

/** What a summary concludes about an exemplar. */
public enum Verdict implements Named {
    REPLICABLE("Nhân rộng được", "Replicable"),
    CONTINUE_FOSTERING("Tiếp tục bồi dưỡng", "Continue fostering"),
    STOP("Dừng", "Stop");

    private final String vi;
    private final String en;

    Verdict(String vi, String en) {
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
