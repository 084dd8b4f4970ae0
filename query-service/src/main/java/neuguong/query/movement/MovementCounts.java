package neuguong.query.movement;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Counts the exemplars of movements at the moment of asking; the exemplars' feature answers it. */
public interface MovementCounts {
    /**
     * The exemplars of one movement.
     *
     * @param nominated in it, whatever became of them; records merged into another are not counted beside it
     * @param selected of those, by a decision
     * @param awarded of those, with an honour that stands
     */
    record Counted(long nominated, long selected, long awarded) {
        /** No exemplar arose in it. */
        public static final Counted NONE = new Counted(0, 0, 0);
    }

    /** The counts by the movements' ids; a movement without exemplars is left out. */
    Map<String, Counted> of(Collection<String> movements) throws IOException;
}
