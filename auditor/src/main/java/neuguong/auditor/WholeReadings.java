package neuguong.auditor;

import java.nio.charset.StandardCharsets;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.LogEntry;
import neuguong.transparency.RunningRoot;
import org.jspecify.annotations.Nullable;

/** Makes the log of readings anew from their sealed texts, and holds it to a checkpoint. A hash of each is kept in memory. */
final class WholeReadings {
    private static final String FEATURE = "read";

    private final Checkpoint checkpoint;
    private final @Nullable Hash[] leaves;
    private int taken;

    /** @param checkpoint of 2³¹ - 1 readings at most */
    WholeReadings(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.leaves = new Hash[Math.toIntExact(checkpoint.size())];
    }

    /**
     * A reading as it was kept.
     *
     * @param content the sealed text
     * @param leafIndex its place in the log, or null where it is not sealed yet
     */
    record Kept(
            long position,
            String id,
            String content,
            @Nullable Long leafIndex) {}

    /** How many of the sealed readings were taken. */
    int taken() {
        return taken;
    }

    /**
     * Takes a reading, in any order; one that is not within the checkpoint is passed over.
     *
     * @throws Fault where two are said to have one place
     */
    void take(Kept reading) {
        var place = reading.leafIndex();
        if (place == null || place >= leaves.length) {
            return;
        }
        var index = Math.toIntExact(place);
        if (index < 0 || leaves[index] != null) {
            throw new Fault(Kind.READINGS_DIFFER);
        }
        var text = Hash.sha256(reading.content().getBytes(StandardCharsets.UTF_8));
        leaves[index] = new LogEntry(reading.position(), reading.id(), FEATURE, null, text).leaf();
        taken++;
    }

    /** @throws Fault where what was taken is not what was sealed */
    void verify() {
        if (taken != leaves.length) {
            throw new Fault(Kind.READINGS_MISSING, taken, leaves.length);
        }
        var tree = new RunningRoot();
        for (var leaf : leaves) {
            if (leaf != null) {
                tree.append(leaf);
            }
        }
        if (!tree.root().equals(checkpoint.root())) {
            throw new Fault(Kind.READINGS_DIFFER);
        }
    }
}
