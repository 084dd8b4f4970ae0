package neuguong.benchmarks;

import java.util.List;

/** What the rounds gave: the median, and between what it lay. */
public record Distribution(double median, double min, double max) {
    /** Of at least one value. */
    public static Distribution of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return new Distribution(quantile(sorted, 0.5), sorted.getFirst(), sorted.getLast());
    }

    /**
     * The value below which the share {@code q} of the values lies, linear between neighbours.
     *
     * @param sorted at least one value, ascending
     * @param q 0 to 1
     */
    public static double quantile(List<Double> sorted, double q) {
        var place = q * (sorted.size() - 1);
        var low = (int) Math.floor(place);
        var high = (int) Math.ceil(place);
        return sorted.get(low) + (place - low) * (sorted.get(high) - sorted.get(low));
    }

    /**
     * The exponent b of cost = a · size^b, by least squares on logarithms: 0 is flat, 1 is linear.
     *
     * @param sizes at least two different positive sizes
     * @param costs the positive cost at each
     */
    public static double exponent(List<Double> sizes, List<Double> costs) {
        var x = sizes.stream().map(Math::log).toList();
        var y = costs.stream().map(Math::log).toList();
        var meanX = mean(x);
        var meanY = mean(y);
        var above = 0.0;
        var below = 0.0;
        for (var i = 0; i < x.size(); i++) {
            above += (x.get(i) - meanX) * (y.get(i) - meanY);
            below += (x.get(i) - meanX) * (x.get(i) - meanX);
        }
        return above / below;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
