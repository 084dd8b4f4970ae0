package neuguong.command.transparency;

import java.util.Map;

/**
 * Something that is not as it was sealed.
 *
 * @param log in which, as metrics call it
 * @param place the position of the event or reading; of a fault of the log itself, a number of leaves
 */
record Finding(String log, Kind kind, long place) {

    /** What may be found; an entry is an event or a reading. */
    enum Kind {
        ENTRY_CHANGED(true),
        ENTRY_DELETED(true),
        ENTRY_INSERTED(true),
        LEAF_MISSING(false),
        LOG_CUT(false),
        TREE_CHANGED(false),
        UNITS_CHANGED(false);

        private final boolean entry;

        Kind(boolean entry) {
            this.entry = entry;
        }
    }

    Map<String, Object> told() {
        return Map.of("log", log, "kind", kind.name(), kind.entry ? "position" : "leaves", place);
    }
}
