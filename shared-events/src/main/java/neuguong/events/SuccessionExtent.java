package neuguong.events;

/**
 * What a successor is to a place: the place itself going on, kept, renamed or of another type; what took it over whole; or what took over
 * a part. A place with PART successors has none that is determined until a person chooses one of them.
 */
public enum SuccessionExtent implements Named {
    KEPT("Giữ nguyên", "Kept"),
    WHOLE("Toàn bộ", "Whole"),
    PART("Một phần", "Part"),
    RENAMED("Đổi tên", "Renamed"),
    RETYPED("Đổi loại hình", "Changed type");

    private final String vi;
    private final String en;

    SuccessionExtent(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Whether nothing of the place went elsewhere, so that this is its one successor. */
    public boolean whole() {
        return this != PART;
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
