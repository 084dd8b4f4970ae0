package neuguong.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one candidate did in one round.
 *
 * @param figures by name with unit, e.g. {@code events/s} or {@code p99 ms}
 */
public record Sample(Map<String, Double> figures) {
    public Sample {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** One figure. */
    public static Sample of(String figure, double value) {
        return new Sample(Map.of(figure, value));
    }

    /** The same with one more figure. */
    public Sample and(String figure, double value) {
        var more = new LinkedHashMap<>(figures);
        more.put(figure, value);
        return new Sample(more);
    }

    /** How many a second. */
    public static double perSecond(long count, long nanos) {
        return count * 1e9 / nanos;
    }
}
