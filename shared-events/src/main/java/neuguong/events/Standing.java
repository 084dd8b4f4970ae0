package neuguong.events;

/** Whether an exemplar's record is open, or how it ended. */
public enum Standing implements Named {
    OPEN("Đang theo dõi", "Open"),
    REJECTED("Không được chọn", "Rejected");

    private final String vi;
    private final String en;

    Standing(String vi, String en) {
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
