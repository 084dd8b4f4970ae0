package neuguong.events;

/** How an exemplar was made known. */
public enum PublicityKind implements Named {
    PRESS("Báo chí", "Press"),
    BROADCAST("Phát thanh, truyền hình", "Radio and television"),
    ONLINE("Trang tin, mạng xã hội", "Web and social media"),
    CONFERENCE("Hội nghị, giao lưu", "Conference"),
    PUBLICATION("Sách, ấn phẩm", "Book or publication"),
    OTHER("Hình thức khác", "Other");

    private final String vi;
    private final String en;

    PublicityKind(String vi, String en) {
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
