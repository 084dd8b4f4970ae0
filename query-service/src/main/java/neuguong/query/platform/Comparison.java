package neuguong.query.platform;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import neuguong.query.platform.Difference.Kind;

/** Holds the indices of a generation against the event store, as of a position of the log up to which they are complete. */
final class Comparison {
    private final IndexedVersions indexed;
    private final EventStoreVersions store;

    Comparison(IndexedVersions indexed, EventStoreVersions store) {
        this.indexed = indexed;
        this.store = store;
    }

    /** How they differ. What is read while an index shows what another does not show yet may differ once, and not again. */
    Findings of(Line line, long position) throws IOException {
        var differences = new HashSet<Difference>();
        var count = new long[1];
        var buckets = indexed.digest(line, position, aggregate -> {
            count[0]++;
            if (aggregate.edited()) {
                differences.add(new Difference(aggregate.id(), Kind.EDITED, null, aggregate.sequence()));
            }
            if (!aggregate.whole()) {
                differences.add(new Difference(aggregate.id(), Kind.HISTORY, null, aggregate.sequence()));
            }
        });
        var differing = Set.copyOf(store.buckets(position).differing(buckets));
        return new Findings(position, count[0], differing, differences);
    }
}
