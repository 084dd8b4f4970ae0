package neuguong.events;

/** Why an exemplar is suspended. */
public enum SuspensionGround implements Named {
    DISCIPLINE("Đang bị xem xét kỷ luật", "Disciplinary proceedings"),
    INVESTIGATION("Đang bị điều tra, thanh tra", "Investigation"),
    COMPLAINT("Đang có đơn thư khiếu nại, tố cáo", "Complaint or denunciation");

    private final String vi;
    private final String en;

    SuspensionGround(String vi, String en) {
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
