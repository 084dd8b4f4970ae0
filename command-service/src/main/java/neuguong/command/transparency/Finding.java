package neuguong.command.transparency;

import java.util.Map;

/**
 * Something that is not as it was sealed.
 *
 * @param place the event's position in the event table; of a fault of the log itself, a number of leaves
 */
record Finding(Kind kind, long place) {

    /** What may be found. */
    enum Kind {
        EVENT_CHANGED(true),
        EVENT_DELETED(true),
        EVENT_INSERTED(true),
        LEAF_MISSING(false),
        LOG_CUT(false),
        TREE_CHANGED(false),
        UNITS_CHANGED(false);

        private final boolean event;

        Kind(boolean event) {
            this.event = event;
        }
    }

    Map<String, Object> told() {
        return Map.of("kind", kind.name(), kind.event ? "position" : "leaves", place);
    }
}
