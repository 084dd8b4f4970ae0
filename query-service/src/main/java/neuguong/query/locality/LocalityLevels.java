package neuguong.query.locality;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import neuguong.events.LocalityLevel;
import neuguong.query.platform.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Counts of places gathered into the places of a level that they lie in, as they were or as they are now. A place that was split counts as
 * {@link #NOT_DETERMINED} until a person chooses its successor, but for levels above on which all its parts were one; a place that lies in
 * none of the level counts as {@link #NONE}.
 *
 * @param known the places and all that they lie in or have become
 */
public record LocalityLevels(Map<String, LocalityDocument> known) {
    /** In place of an id: nobody has determined where it is now. */
    public static final String NOT_DETERMINED = "NOT_DETERMINED";
    /** In place of an id: there is no place of this level, such as a district since 1 July 2025. */
    public static final String NONE = "NONE";

    public LocalityLevels {
        known = Map.copyOf(known);
    }

    /** The counts by the ids of the places of this level, or by what stands in their place; the largest first. */
    public Map<String, Long> gather(Map<String, Long> counts, LocalityLevel level, Basis basis) {
        return sum(counts, id -> at(id, level, basis));
    }

    /** The counts by the ids of the places themselves, as they were or as they are now, or what stands in their place; the largest first. */
    public Map<String, Long> gather(Map<String, Long> counts, Basis basis) {
        return switch (basis) {
            case THEN -> sum(counts, id -> id);
            case NOW -> sum(counts, this::present);
        };
    }

    private interface Bucket {
        String of(String id);
    }

    private static Map<String, Long> sum(Map<String, Long> counts, Bucket bucket) {
        var sums = new LinkedHashMap<String, Long>();
        counts.forEach((id, count) -> sums.merge(bucket.of(id), count, Long::sum));
        var result = new LinkedHashMap<String, Long>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> result.put(e.getKey(), e.getValue()));
        return result;
    }

    private String present(String id) {
        var place = known.get(id);
        if (place == null) {
            return id;
        }
        var now = now(place);
        return now == null ? NOT_DETERMINED : now.id();
    }

    /** The place of this level that a place lies in, or what stands in its place. */
    String at(String id, LocalityLevel level, Basis basis) {
        var seen = new HashSet<String>();
        var place = known.get(id);
        while (place != null && seen.add(place.id())) {
            var there = switch (basis) {
                case THEN -> place;
                case NOW -> now(place);
            };
            if (there == null && place.level() == level) {
                return NOT_DETERMINED;
            }
            // nobody knows which part of it is meant, yet all of them lie in what it lay in
            var at = there == null ? place : there;
            if (at.level() == level) {
                return at.id();
            }
            if (at.level().compareTo(level) < 0) {
                return NONE;
            }
            place = at.parentId() == null ? null : known.get(at.parentId());
        }
        return NONE;
    }

    /** What a place has become, itself where it goes on; null where that is not determined. */
    private @Nullable LocalityDocument now(LocalityDocument place) {
        var seen = new HashSet<String>();
        var last = place;
        while (!last.successors().isEmpty() && seen.add(last.id())) {
            var successor = last.successor();
            var next = successor == null ? null : known.get(successor);
            if (next == null) {
                return null;
            }
            last = next;
        }
        return last;
    }
}
