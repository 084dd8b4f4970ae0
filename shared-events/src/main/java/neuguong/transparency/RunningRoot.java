package neuguong.transparency;

import java.util.ArrayList;
import java.util.List;

/** The root of a tree to which leaves are appended one by one; remembers one node for each bit of the size. */
public final class RunningRoot {
    private final List<Hash> whole = new ArrayList<>();
    private long size;

    /** How many leaves there have been. */
    public long size() {
        return size;
    }

    /** One more leaf. */
    public void append(Hash leaf) {
        var node = leaf;
        for (var below = size; (below & 1) == 1; below >>= 1) {
            node = Merkle.node(whole.removeLast(), node);
        }
        whole.add(node);
        size++;
    }

    /** The root over all so far. */
    public Hash root() {
        return whole.reversed().stream()
                .reduce((right, left) -> Merkle.node(left, right))
                .orElseGet(() -> Merkle.root((_, _) -> Hash.ZERO, 0));
    }
}
