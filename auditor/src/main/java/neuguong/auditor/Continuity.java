package neuguong.auditor;

import java.util.List;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;

/** Whether two checkpoints are of one log that only grows. */
final class Continuity {
    private Continuity() {}

    /** @throws Fault where the later is smaller, or another of the same size */
    static void requireOneLog(Checkpoint kept, Checkpoint later) {
        if (later.size() < kept.size()) {
            throw new Fault(Kind.ROLLED_BACK, later.size(), kept.size());
        }
        if (!later.origin().equals(kept.origin()) || (later.size() == kept.size() && !later.equals(kept))) {
            throw new Fault(Kind.FORK, kept.size(), later.size());
        }
    }

    /** @throws Fault where {@code path} does not lead from the one to the other */
    static void requireProved(Checkpoint kept, Checkpoint later, List<Hash> path) {
        if (!Merkle.consistent(kept.size(), kept.root(), later.size(), later.root(), path)) {
            throw new Fault(Kind.FORK, kept.size(), later.size());
        }
    }
}
