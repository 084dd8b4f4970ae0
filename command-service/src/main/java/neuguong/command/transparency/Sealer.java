package neuguong.command.transparency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import neuguong.command.platform.Gaps;
import neuguong.command.platform.Gaps.Gap;
import neuguong.command.transparency.LogStore.Entry;
import neuguong.command.transparency.LogStore.Head;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.SignedNote;
import neuguong.transparency.SigningKey;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes leaves of events, off the write path: in the order of their positions, as far as nothing can come before any more, and late
 * those that came after all. One transaction seals some thousands and signs one checkpoint; by an advisory lock one process seals
 * at a time.
 */
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    static final int AT_ONCE = 5000;

    private final LogStore store;
    private final Supplier<List<SigningKey>> keys;
    private final TransactionTemplate transactions;
    private final Gaps gaps;
    private @Nullable Known memory;

    Sealer(LogStore store, Supplier<List<SigningKey>> keys, Gaps gaps, PlatformTransactionManager transactions) {
        this.store = store;
        this.keys = keys;
        this.transactions = new TransactionTemplate(transactions);
        this.gaps = gaps;
    }

    /** What the sealer remembers from one transaction to the next; read anew where another process has sealed meanwhile. */
    private static final class Known {
        private final GrowingTree tree;
        private UnitMap units;

        Known(GrowingTree tree, UnitMap units) {
            this.tree = tree;
            this.units = units;
        }
    }

    /**
     * Events to seal together.
     *
     * @param late how many of {@code entries}, from the first, come after their position had been passed over
     * @param passed gaps that nothing fills any more
     * @param position up to which everything is sealed or passed over with them
     * @param full whether there is more than was looked at
     */
    private record Batch(List<Entry> entries, int late, List<Gap> passed, long position, boolean full) {}

    /**
     * What one transaction has sealed.
     *
     * @param more whether others wait, to be sealed now or once a gap before them is filled or known to stay
     */
    record Sealed(int events, boolean more) {
        static final Sealed NOTHING = new Sealed(0, false);
    }

    /** Seals what there is to seal, at most {@link #AT_ONCE} events and as many late ones, and signs a checkpoint. */
    Sealed seal() {
        if (keys.get().isEmpty()) {
            return Sealed.NOTHING;
        }
        try {
            return Objects.requireNonNullElse(
                    transactions.execute(_ -> store.lock() ? sealLocked() : Sealed.NOTHING), Sealed.NOTHING);
        } catch (RuntimeException e) {
            // it may be ahead of what was stored
            memory = null;
            throw e;
        }
    }

    private Sealed sealLocked() {
        var head = store.head();
        var batch = next(head);
        if (batch.position() == head.position() && batch.entries().isEmpty()) {
            return new Sealed(0, batch.full());
        }
        store.passOver(batch.passed());
        if (batch.late() > 0) {
            LOG.warn("{} events were committed after their positions had been passed over: sealed late", batch.late());
        }
        if (!batch.entries().isEmpty()) {
            append(remembered(head), batch);
        }
        store.putHead(head.size() + batch.entries().size(), batch.position());
        return new Sealed(batch.entries().size(), batch.full());
    }

    private Batch next(Head head) {
        var found = store.after(head.position(), AT_ONCE);
        var before = gapsBetween(head.position(), found);
        var last = found.isEmpty() ? head.position() : found.getLast().position();
        var position = gaps.firstOpen(before).map(gap -> gap.first() - 1).orElse(last);
        // while there is much to catch up with, what is late may wait a little
        var entries = new ArrayList<>(found.size() < AT_ONCE ? store.late(AT_ONCE) : List.of());
        var late = entries.size();
        found.stream().takeWhile(entry -> entry.position() <= position).forEach(entries::add);
        return new Batch(
                entries,
                late,
                before.stream().filter(gap -> gap.last() <= position).toList(),
                position,
                found.size() == AT_ONCE);
    }

    private static List<Gap> gapsBetween(long after, List<Entry> found) {
        var result = new ArrayList<Gap>();
        var last = after;
        for (var entry : found) {
            if (entry.position() > last + 1) {
                result.add(new Gap(last + 1, entry.position() - 1));
            }
            last = entry.position();
        }
        return result;
    }

    private Known remembered(Head head) {
        var known = memory;
        if (known == null || known.tree.size() != head.size()) {
            known = new Known(GrowingTree.of(head.size(), store.tiles()), store.units());
            store.signWith(keys.get().stream().map(SigningKey::verifier).toList(), head.size());
        }
        memory = known;
        return known;
    }

    private void append(Known known, Batch batch) {
        var first = known.tree.size();
        Map<String, Chain> chains = new HashMap<>();
        for (var entry : batch.entries()) {
            var leaf = entry.sealed().leaf();
            known.tree.append(leaf);
            for (var unit : entry.units()) {
                var before = chains.containsKey(unit)
                        ? chains.get(unit)
                        : known.units.get(unit).orElse(Chain.NONE);
                chains.put(unit, Objects.requireNonNull(before).with(leaf));
            }
        }
        chains.forEach((unit, chain) -> known.units = known.units.with(unit, chain));
        store.insertLeaves(first, batch.entries(), batch.late());
        store.putTiles(known.tree.changed());
        store.putUnits(chains);
        store.insertCheckpoint(known.tree.size(), sign(known));
    }

    private String sign(Known known) {
        var signers = keys.get();
        var text = new Checkpoint(
                        signers.getFirst().verifier().name(),
                        known.tree.size(),
                        known.tree.root(),
                        known.units.size(),
                        known.units.root())
                .text();
        var now = Instant.now();
        return new SignedNote(
                        text, signers.stream().map(key -> key.sign(text, now)).toList())
                .note();
    }
}
