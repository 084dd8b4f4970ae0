package neuguong.transparency;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;

/**
 * One proof for many leaves: the tree is walked from left to right, and where a subtree has none of the leaves its hash is a part of the
 * proof. Whoever has the leaves and these hashes, in the order of the walk, computes the root; each hash is there once, and both
 * sides hold no more than one way from a leaf to the root.
 */
public final class ManyLeaves {
    private static final long NONE = Long.MAX_VALUE;

    private ManyLeaves() {}

    /**
     * Writes the hashes of the proof.
     *
     * @param indices of the leaves, ascending, each below {@code size}
     */
    public static void prove(Merkle.Nodes nodes, long size, PrimitiveIterator.OfLong indices, Consumer<Hash> hashes) {
        if (size > 0) {
            new Proving(nodes, indices, hashes).walk(0, size);
        }
    }

    private static final class Proving {
        private final Merkle.Nodes nodes;
        private final PrimitiveIterator.OfLong indices;
        private final Consumer<Hash> hashes;
        private long next;

        Proving(Merkle.Nodes nodes, PrimitiveIterator.OfLong indices, Consumer<Hash> hashes) {
            this.nodes = nodes;
            this.indices = indices;
            this.hashes = hashes;
            advance();
        }

        private void advance() {
            next = indices.hasNext() ? indices.nextLong() : NONE;
        }

        void walk(long begin, long size) {
            if (next >= begin + size) {
                hashes.accept(Merkle.subtree(nodes, begin, size));
            } else if (size == 1) {
                advance();
            } else {
                var left = Merkle.split(size);
                walk(begin, left);
                walk(begin + left, size - left);
            }
        }
    }

    /** A leaf and where it lies. */
    public record Leaf(long index, Hash hash) {}

    /**
     * The root that leaves and proof yield together; both are taken one by one.
     *
     * @param leaves ascending
     * @throws NoSuchElementException where the proof ends too soon
     * @throws IllegalArgumentException where leaves are not ascending below {@code size}, or something is left over
     */
    public static Hash root(long size, Iterator<Leaf> leaves, Iterator<Hash> hashes) {
        var walk = new Verifying(leaves, hashes);
        var root = size == 0 ? Merkle.root((_, _) -> Hash.ZERO, 0) : walk.root(0, size);
        if (walk.next.index() != NONE || hashes.hasNext()) {
            throw new IllegalArgumentException("more than the tree has");
        }
        return root;
    }

    private static final class Verifying {
        private static final Leaf END = new Leaf(NONE, Hash.ZERO);
        private final Iterator<Leaf> leaves;
        private final Iterator<Hash> hashes;
        private Leaf next;

        Verifying(Iterator<Leaf> leaves, Iterator<Hash> hashes) {
            this.leaves = leaves;
            this.hashes = hashes;
            this.next = leaves.hasNext() ? leaves.next() : END;
        }

        private Hash take() {
            var taken = next;
            next = leaves.hasNext() ? leaves.next() : END;
            if (next.index() <= taken.index()) {
                throw new IllegalArgumentException("leaf %d after %d".formatted(next.index(), taken.index()));
            }
            return taken.hash();
        }

        Hash root(long begin, long size) {
            if (next.index() >= begin + size) {
                return hashes.next();
            }
            if (size == 1) {
                return take();
            }
            var left = Merkle.split(size);
            return Merkle.node(root(begin, left), root(begin + left, size - left));
        }
    }
}
