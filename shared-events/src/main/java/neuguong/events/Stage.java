package neuguong.events;

/** The four stages of Plan 90/KH-UBND (11 June 2021), in their order. */
public enum Stage implements Named {
    DISCOVERY("Phát hiện", "Discovery"),
    FOSTERING("Bồi dưỡng", "Fostering"),
    REVIEW("Tổng kết", "Review"),
    REPLICATION("Nhân rộng", "Replication");

    private final String vi;
    private final String en;

    Stage(String vi, String en) {
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
