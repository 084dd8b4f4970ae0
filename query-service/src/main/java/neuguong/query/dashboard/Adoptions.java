package neuguong.query.dashboard;

import java.util.List;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/**
 * Who took over whose models, as the register stands; units by the ids of today's events, not followed through mergers.
 *
 * @param spread exemplars that some other unit has adopted
 * @param pairs at most 200, those with the most exemplars first
 * @param more whether there are further pairs
 */
public record Adoptions(long spread, List<Pair> pairs, boolean more, Complete complete) {
    /**
     * One unit's models in another.
     *
     * @param exemplars how many of them were adopted
     */
    public record Pair(End from, End to, long exemplars) {}

    /** A unit; its name is null where the register does not know it yet. */
    public record End(String id, @Nullable String name) {}
}
