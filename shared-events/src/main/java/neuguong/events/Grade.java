package neuguong.events;

/** The yearly grade, best first, so that {@code compareTo} orders by merit. */
public enum Grade implements Named {
    HTXS("Hoàn thành xuất sắc nhiệm vụ", "Excellent"),
    HTT("Hoàn thành tốt nhiệm vụ", "Good"),
    HT("Hoàn thành nhiệm vụ", "Completed"),
    KHT("Không hoàn thành nhiệm vụ", "Not completed");

    private final String vi;
    private final String en;

    Grade(String vi, String en) {
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
