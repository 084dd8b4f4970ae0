package neuguong.command.transparency;

import java.util.List;
import java.util.Optional;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.transparency.LogStore.Stored;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;
import org.jspecify.annotations.Nullable;

/** What is answered about a log, whichever it is: checkpoints, and proofs that anybody can check alone. */
record LogAnswers(SealedLog log) {
    /** The last checkpoint, with all its signatures. */
    String checkpoint() {
        return log.cosigned(latest());
    }

    /** The checkpoint of exactly this size, with all its signatures. */
    String checkpoint(long size) {
        return log.cosigned(ofSize(size));
    }

    Stored latest() {
        return log.latest().orElseThrow(() -> new Rejected(Reason.NOTHING_SEALED));
    }

    /** The checkpoint of exactly this size. */
    Stored ofSize(long size) {
        var reached = latest().size();
        if (size < 1) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, reached);
        }
        return log.checkpoint(size)
                .orElseThrow(() -> log.sizeFrom(size)
                        .map(next -> new Rejected(Reason.NO_CHECKPOINT_OF_SIZE, size, next))
                        .orElseGet(() -> new Rejected(Reason.SIZE_NOT_REACHED, reached, size)));
    }

    /**
     * That an entry is in the log.
     *
     * @param leafIndex counted from 0
     * @param leafHash as each event carries it
     * @param leaf the leaf of the tree, over the entry
     * @param entry what the leaf covers beside position and leaf hash
     * @param late committed after its position had been passed over
     * @param path from the leaf to the root
     */
    record Inclusion(
            long position,
            long leafIndex,
            long size,
            @Nullable Hash leafHash,
            Hash leaf,
            @Nullable Rest entry,
            boolean late,
            List<Hash> path) {}

    /** What is sealed beside the leaf hash. */
    record Rest(
            String eventId, String aggregateType, @Nullable String otherUnitId) {}

    /**
     * The audit path of an entry.
     *
     * @param size of the tree, or null for the last checkpoint's
     */
    Inclusion inclusion(long position, @Nullable Long size) {
        var reached = latest().size();
        var of = size == null ? reached : within(size, reached);
        var event = log.event(position);
        var place = log.place(position)
                .orElseThrow(() -> new Rejected(
                        event.isPresent() ? Reason.POSITION_NOT_SEALED : Reason.POSITION_UNKNOWN, position));
        if (place.index() >= of) {
            throw new Rejected(Reason.POSITION_BEYOND_SIZE, position, place.index() + 1);
        }
        var nodes = log.nodes();
        // the sealed leaf, also where the row has gone or changed since
        return new Inclusion(
                position,
                place.index(),
                of,
                event.map(e -> e.sealed().leafHash()).orElse(null),
                nodes.at(0, place.index()),
                rest(event),
                place.late(),
                Merkle.inclusion(nodes, place.index(), of));
    }

    private static @Nullable Rest rest(Optional<LogStore.Entry> event) {
        return event.map(LogStore.Entry::sealed)
                .map(e -> new Rest(e.eventId(), e.feature(), e.otherUnitId()))
                .orElse(null);
    }

    static long within(long size, long reached) {
        if (size < 1) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, reached);
        }
        if (size > reached) {
            throw new Rejected(Reason.SIZE_NOT_REACHED, reached, size);
        }
        return size;
    }

    /** That the tree of one size begins the tree of another. */
    record Consistency(long from, long to, List<Hash> path) {}

    /**
     * The consistency proof between two sizes.
     *
     * @param to of the later tree, or null for the last checkpoint's
     */
    Consistency consistency(long from, @Nullable Long to) {
        var reached = latest().size();
        var later = to == null ? reached : within(to, reached);
        within(from, reached);
        if (from > later) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, later);
        }
        return new Consistency(from, later, log.consistency(from, later));
    }
}
