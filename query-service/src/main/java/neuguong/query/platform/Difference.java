package neuguong.query.platform;

import neuguong.events.Named;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that is otherwise in the indices than the events make it.
 *
 * @param stored sequence of its last event in the event store, or null where that was not asked or has none
 * @param indexed sequence of its last event in the indices, or null where they do not have it
 */
public record Difference(
        String aggregateId,
        Kind kind,
        @Nullable Long stored,
        @Nullable Long indexed) {
    /** What is wrong. */
    public enum Kind implements Named {
        /** The event store has it, and the indices do not. */
        MISSING("Thiếu trong chỉ mục", "Not in the indices"),
        /** The indices have fewer of its events. */
        BEHIND("Chỉ mục thiếu sự kiện", "Events are not in the indices"),
        /** The indices have more of its events, or it is not in the event store. */
        AHEAD("Chỉ mục có nhiều hơn kho sự kiện", "The indices have more than the event store"),
        /** Something else than the projection has written its document. */
        EDITED("Dữ liệu trong chỉ mục bị sửa từ bên ngoài", "Its document was written from outside"),
        /** Its history has not one document for each event. */
        HISTORY("Lịch sử trong chỉ mục không đủ", "Its history is not whole"),
        /** A document of it is otherwise than the projection wrote it, whatever version it says. */
        CONTENT("Nội dung trong chỉ mục khác với nội dung đã ghi", "A document is otherwise than it was written");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
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

    /** What two stores say of an aggregate, or null where they agree. */
    static @Nullable Difference between(String id, @Nullable Long stored, @Nullable Long indexed) {
        if (indexed == null) {
            return new Difference(id, Kind.MISSING, stored, null);
        }
        if (stored == null || indexed > stored) {
            return new Difference(id, Kind.AHEAD, stored, indexed);
        }
        return indexed < stored ? new Difference(id, Kind.BEHIND, stored, indexed) : null;
    }
}
