package neuguong.events;

/** Whether an exemplar's record is open, or how it ended. */
public enum Standing implements Named {
    OPEN("Đang theo dõi", "Open"),
    SUSPENDED("Tạm dừng", "Suspended"),
    REJECTED("Không được chọn", "Rejected"),
    WITHDRAWN("Đã rút", "Withdrawn"),
    STOPPED("Đã dừng sau tổng kết", "Stopped after its summary"),
    RETIRED("Thôi theo dõi", "Retired"),
    MERGED("Đã gộp vào hồ sơ khác", "Merged into another record");

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
