package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How far some work had come at which time. */
final class Curve {
    private static final int PARTS = 10;

    private record Point(long nanos, long done) {}

    private final List<Point> points = new ArrayList<>();
    private final long all;

    /** Of work that is done when it has come to {@code all}. */
    Curve(long all) {
        this.all = all;
    }

    /** Now it has come so far; what is no progress is not noted. */
    synchronized void add(long done) {
        if (points.isEmpty() || done > points.getLast().done()) {
            points.add(new Point(System.nanoTime(), done));
        }
    }

    synchronized boolean begun() {
        return !points.isEmpty();
    }

    synchronized boolean ended() {
        return !points.isEmpty() && points.getLast().done() >= all;
    }

    /** The rate from the first that was noted to the last. */
    synchronized Sample sample() {
        return Sample.of(Append.FIGURE, rate(points.getFirst(), points.getLast()));
    }

    /** The rate in each tenth of the work, by what was noted nearest to its ends. */
    synchronized List<Double> tenths() {
        var first = points.getFirst();
        var result = new ArrayList<Double>();
        var from = first;
        for (var part = 1; part <= PARTS; part++) {
            var goal = first.done() + (all - first.done()) * part / PARTS;
            var to = points.stream().filter(p -> p.done() >= goal).findFirst().orElse(points.getLast());
            result.add(to.done() == from.done() ? 0 : rate(from, to));
            from = to;
        }
        return result;
    }

    private static double rate(Point from, Point to) {
        return Sample.perSecond(to.done() - from.done(), to.nanos() - from.nanos());
    }
}
