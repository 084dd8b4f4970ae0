package neuguong.query.platform;

import java.util.HashSet;
import java.util.Set;

/**
 * What was found when the indices were compared with the event store.
 *
 * @param position of the log up to which they were
 * @param aggregates that the indices have
 * @param buckets of aggregates in which the two differ; which aggregates these are, the event store tells an operator
 * @param differences that the indices show by themselves
 */
record Findings(long position, long aggregates, Set<Integer> buckets, Set<Difference> differences) {
    Findings {
        buckets = Set.copyOf(buckets);
        differences = Set.copyOf(differences);
    }

    boolean any() {
        return !buckets.isEmpty() || !differences.isEmpty();
    }

    /** How many things differ, buckets counted as one each. */
    int number() {
        return buckets.size() + differences.size();
    }

    /** These, and those differences. */
    Findings and(Set<Difference> further) {
        var all = new HashSet<>(differences);
        all.addAll(further);
        return new Findings(position, aggregates, buckets, all);
    }

    /** Of these, what a later look found too. */
    Findings still(Findings later) {
        var both = new HashSet<>(buckets);
        both.retainAll(later.buckets);
        var same = new HashSet<>(differences);
        same.retainAll(later.differences);
        return new Findings(later.position, later.aggregates, both, same);
    }
}
