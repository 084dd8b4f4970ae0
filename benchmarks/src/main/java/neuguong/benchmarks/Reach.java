package neuguong.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was to be reached, and what was: one figure of ours over another candidate's, round by round, so that a slow moment of
 * the machine falls on both.
 *
 * @param what is compared, e.g. {@code ours / limit, events/s}
 * @param atLeast whether {@code wanted} is a lower bound; otherwise an upper one
 */
public record Reach(String what, Distribution reached, boolean atLeast, double wanted) {
    /** Ours over theirs, at least so many times. */
    public static Reach atLeast(Rounds rounds, String ours, String theirs, String figure, double wanted) {
        return new Reach(what(ours, theirs, figure), ratios(rounds, ours, theirs, figure), true, wanted);
    }

    /** Ours over theirs, at most so many times. */
    public static Reach atMost(Rounds rounds, String ours, String theirs, String figure, double wanted) {
        return new Reach(what(ours, theirs, figure), ratios(rounds, ours, theirs, figure), false, wanted);
    }

    /** One figure by itself, at least so much. */
    public static Reach atLeast(Rounds rounds, String ours, String figure, double wanted) {
        return new Reach(ours + ", " + figure, Distribution.of(rounds.values(ours, figure)), true, wanted);
    }

    /** One figure by itself, at most so much. */
    public static Reach atMost(Rounds rounds, String ours, String figure, double wanted) {
        return new Reach(ours + ", " + figure, Distribution.of(rounds.values(ours, figure)), false, wanted);
    }

    /** A candidate's figure over another of its own, at most so many times: at the larger size over at the smaller. */
    public static Reach flat(Rounds rounds, String ours, String large, String small, double wanted) {
        var above = rounds.values(ours, large);
        var below = rounds.values(ours, small);
        return new Reach(
                "%s: %s / %s".formatted(ours, large, small),
                Distribution.of(IntStream.range(0, above.size())
                        .mapToObj(i -> above.get(i) / below.get(i))
                        .toList()),
                false,
                wanted);
    }

    private static String what(String ours, String theirs, String figure) {
        return "%s / %s, %s".formatted(ours, theirs, figure);
    }

    private static Distribution ratios(Rounds rounds, String ours, String theirs, String figure) {
        List<Double> above = rounds.values(ours, figure);
        List<Double> below = rounds.values(theirs, figure);
        return Distribution.of(IntStream.range(0, above.size())
                .mapToObj(i -> above.get(i) / below.get(i))
                .toList());
    }

    /** Whether the median holds. */
    public boolean holds() {
        return atLeast ? reached.median() >= wanted : reached.median() <= wanted;
    }
}
