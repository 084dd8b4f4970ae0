package neuguong.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Things of which some are met more often than others.
 *
 * @param upTo the sum of the weights up to and with each item
 */
record Weighted<T>(List<T> items, List<Double> upTo) {
    static <T> Weighted<T> of(List<T> items, ToDoubleFunction<T> weight) {
        var upTo = new ArrayList<Double>();
        var sum = 0.0;
        for (var item : items) {
            sum += weight.applyAsDouble(item);
            upTo.add(sum);
        }
        return new Weighted<>(List.copyOf(items), List.copyOf(upTo));
    }

    /** The item at this share of the whole weight, 0 to below 1. */
    T at(double share) {
        var aim = share * upTo.getLast();
        for (var i = 0; i < items.size(); i++) {
            if (aim < upTo.get(i)) {
                return items.get(i);
            }
        }
        return items.getLast();
    }

    boolean has(Predicate<T> wanted) {
        return items.stream().anyMatch(wanted);
    }
}
