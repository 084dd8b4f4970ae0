package neuguong.query.platform;

import neuguong.events.Named;

/** Why an event is not in the indices although it has been read. */
public enum ParkedReason implements Named {
    /** Events of its aggregate are missing before it: something was lost on the way. */
    GAP("Thiếu sự kiện trước đó", "Events before it are missing"),
    /** The record is no event that this version can read. */
    UNREADABLE("Không đọc được sự kiện", "It cannot be read"),
    /** The event is read, and the fold or what is derived fails on it. */
    UNAPPLICABLE("Không áp dụng được sự kiện", "It cannot be applied"),
    /** Elsewhere all is well, but the index takes no such document: the mapping and the document disagree. */
    REFUSED("Chỉ mục không nhận dữ liệu", "The index refuses its document"),
    /** Nothing is wrong with it, but it comes after one with which something is. */
    FOLLOWS("Chờ sự kiện trước", "It waits for the one before it");

    private final String vi;
    private final String en;

    ParkedReason(String vi, String en) {
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
