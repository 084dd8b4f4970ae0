package neuguong.transparency;

import java.util.ArrayList;
import java.util.List;

/** The Merkle tree of RFC 9162, section 2.1, over SHA-256: its root, and the paths by which others follow it. */
public final class Merkle {
    private static final byte[] LEAF = {0};
    private static final byte NODE = 1;

    private Merkle() {}

    /** The nodes of a tree whose subtrees are complete: {@code index} counts those of a height from the left, a leaf has height 0. */
    public interface Nodes {
        Hash at(int height, long index);
    }

    /** The hash of a leaf. */
    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    /** The hash of an inner node. */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left, right);
    }

    /** The root of the first {@code size} leaves; of none, the hash of nothing. */
    public static Hash root(Nodes nodes, long size) {
        return size == 0 ? Hash.sha256(new byte[0]) : subtree(nodes, 0, size);
    }

    /** The subtree over {@code size} leaves from {@code begin} on, as the tree is split. */
    static Hash subtree(Nodes nodes, long begin, long size) {
        if (Long.bitCount(size) == 1) {
            return nodes.at(Long.numberOfTrailingZeros(size), begin / size);
        }
        var left = split(size);
        return node(subtree(nodes, begin, left), subtree(nodes, begin + left, size - left));
    }

    /** The largest power of two below {@code size}, which is 2 or more. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** The audit path of leaf {@code index} in the tree of {@code size} leaves, from the leaf upwards. */
    public static List<Hash> inclusion(Nodes nodes, long index, long size) {
        var path = new ArrayList<Hash>();
        inclusion(nodes, index, 0, size, path);
        return path;
    }

    private static void inclusion(Nodes nodes, long index, long begin, long size, List<Hash> path) {
        if (size == 1) {
            return;
        }
        var left = split(size);
        if (index - begin < left) {
            inclusion(nodes, index, begin, left, path);
            path.add(subtree(nodes, begin + left, size - left));
        } else {
            inclusion(nodes, index, begin + left, size - left, path);
            path.add(subtree(nodes, begin, left));
        }
    }

    /** Whether {@code path} leads from a leaf to {@code root}. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var way = new Way(index, size - 1);
        var hash = leaf;
        for (var sibling : path) {
            if (way.ended()) {
                return false;
            }
            hash = way.stepsFromRight() ? node(sibling, hash) : node(hash, sibling);
        }
        return way.ended() && hash.equals(root);
    }

    /** The path that shows the tree of {@code from} leaves, 1 or more, to be the beginning of the one of {@code size}. */
    public static List<Hash> consistency(Nodes nodes, long from, long size) {
        var path = new ArrayList<Hash>();
        consistency(nodes, from, 0, size, true, path);
        return path;
    }

    private static void consistency(Nodes nodes, long from, long begin, long size, boolean known, List<Hash> path) {
        if (from == size) {
            if (!known) {
                path.add(subtree(nodes, begin, size));
            }
            return;
        }
        var left = split(size);
        if (from <= left) {
            consistency(nodes, from, begin, left, known, path);
            path.add(subtree(nodes, begin + left, size - left));
        } else {
            consistency(nodes, from - left, begin + left, size - left, false, path);
            path.add(subtree(nodes, begin, left));
        }
    }

    /** Whether {@code path} shows that the tree of {@code from} leaves is the beginning of the one of {@code to}. */
    public static boolean consistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> path) {
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from < 1 || from > to || path.isEmpty()) {
            return false;
        }
        var whole = Long.bitCount(from) == 1;
        var way = new Way(from - 1, to - 1).upToALeftOne();
        var old = whole ? fromRoot : path.getFirst();
        var young = old;
        for (var sibling : path.subList(whole ? 0 : 1, path.size())) {
            if (way.ended()) {
                return false;
            }
            if (way.stepsFromRight()) {
                old = node(sibling, old);
                young = node(sibling, young);
            } else {
                young = node(young, sibling);
            }
        }
        return way.ended() && old.equals(fromRoot) && young.equals(toRoot);
    }

    /** The way from a leaf up to the root, beside the one from the last leaf. */
    private static final class Way {
        private long at;
        private long last;

        Way(long at, long last) {
            this.at = at;
            this.last = last;
        }

        boolean ended() {
            return last == 0;
        }

        private void up() {
            at >>= 1;
            last >>= 1;
        }

        Way upToALeftOne() {
            while ((at & 1) == 1) {
                up();
            }
            return this;
        }

        /** Goes up by one sibling, and says whether it stood on the left of it. */
        boolean stepsFromRight() {
            var right = (at & 1) == 1 || at == last;
            if (right) {
                while ((at & 1) == 0 && at != 0) {
                    up();
                }
            }
            up();
            return right;
        }
    }
}
