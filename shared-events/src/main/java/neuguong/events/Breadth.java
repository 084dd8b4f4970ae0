package neuguong.events;

/** How far the example reaches: in everything, or in the aspects that the nomination names. */
public enum Breadth implements Named {
    COMPREHENSIVE("Toàn diện", "Comprehensive"),
    PARTIAL("Trên một số mặt công tác", "In some aspects");

    private final String vi;
    private final String en;

    Breadth(String vi, String en) {
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
