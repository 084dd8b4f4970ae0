package neuguong.transparency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many events each unit has, and a chain over them: a binary trie by the bits of the hashed unit id, whose root stands in every
 * checkpoint. A unit has one place in it, so that two different counts for one unit cannot lie under one root. Immutable: adding shares
 * what has not changed.
 *
 * <p>Hashes: a subtree without a unit is 32 zero bytes; one with a single unit is SHA-256(0x02, key, count as eight bytes, head),
 * however high it stands; any other is SHA-256(0x03, left, right), left for the bit 0.
 */
public final class UnitMap {
    private static final byte[] LEAF = {2};
    private static final byte NODE = 3;
    private static final byte LINK = 4;

    /** Of no unit. */
    public static final UnitMap EMPTY = new UnitMap(new Nothing(), 0);

    private final Node top;
    private final int size;

    private UnitMap(Node top, int size) {
        this.top = top;
        this.size = size;
    }

    /**
     * The events of one unit.
     *
     * @param count how many
     * @param head the end of the chain over them: 32 zero bytes before the first
     */
    public record Chain(long count, Hash head) {
        /** Of a unit without events. */
        public static final Chain NONE = new Chain(0, Hash.ZERO);

        /** With one more event, by its leaf in the log. */
        public Chain with(Hash leaf) {
            return new Chain(count + 1, Hash.sha256(LINK, head, leaf));
        }
    }

    private sealed interface Node {
        Hash hash();
    }

    private record Nothing() implements Node {
        @Override
        public Hash hash() {
            return Hash.ZERO;
        }
    }

    private record Unit(Hash key, Chain chain, Hash hash) implements Node {}

    private record Branch(Node left, Node right, Hash hash) implements Node {
        Branch(Node left, Node right) {
            this(left, right, Hash.sha256(NODE, left.hash(), right.hash()));
        }
    }

    private static Unit unit(Hash key, Chain chain) {
        return new Unit(
                key,
                chain,
                Hash.sha256(
                        LEAF,
                        key.bytes(),
                        ByteBuffer.allocate(8).putLong(chain.count()).array(),
                        chain.head().bytes()));
    }

    public Hash root() {
        return top.hash();
    }

    /** How many units it has. */
    public int size() {
        return size;
    }

    /** With a unit's chain in place of the one before. */
    public UnitMap with(String unitId, Chain chain) {
        var unit = unit(Hash.sha256(unitId), chain);
        return new UnitMap(put(top, unit, 0), get(unitId).isPresent() ? size : size + 1);
    }

    private static Node put(Node node, Unit unit, int depth) {
        return switch (node) {
            case Nothing _ -> unit;
            case Unit there when there.key().equals(unit.key()) -> unit;
            case Unit there -> put(put(new Branch(new Nothing(), new Nothing()), there, depth), unit, depth);
            case Branch branch
            when unit.key().bit(depth) -> new Branch(branch.left(), put(branch.right(), unit, depth + 1));
            case Branch branch -> new Branch(put(branch.left(), unit, depth + 1), branch.right());
        };
    }

    /** The chain of a unit. */
    public Optional<Chain> get(String unitId) {
        var key = Hash.sha256(unitId);
        var node = top;
        for (var depth = 0; node instanceof Branch branch; depth++) {
            node = key.bit(depth) ? branch.right() : branch.left();
        }
        return node instanceof Unit unit && unit.key().equals(key) ? Optional.of(unit.chain()) : Optional.empty();
    }

    /** The siblings on the way from the root down to where the unit is. */
    public List<Hash> path(String unitId) {
        var key = Hash.sha256(unitId);
        var path = new ArrayList<Hash>();
        var node = top;
        for (var depth = 0; node instanceof Branch branch; depth++) {
            var right = key.bit(depth);
            path.add((right ? branch.left() : branch.right()).hash());
            node = right ? branch.right() : branch.left();
        }
        return path;
    }

    /** The root that a unit's chain and its path yield. */
    public static Hash root(String unitId, Chain chain, List<Hash> path) {
        var key = Hash.sha256(unitId);
        if (path.size() > 8 * Hash.LENGTH) {
            throw new IllegalArgumentException("a path longer than a key");
        }
        var hash = unit(key, chain).hash();
        for (var depth = path.size() - 1; depth >= 0; depth--) {
            var sibling = path.get(depth);
            hash = key.bit(depth) ? Hash.sha256(NODE, sibling, hash) : Hash.sha256(NODE, hash, sibling);
        }
        return hash;
    }
}
