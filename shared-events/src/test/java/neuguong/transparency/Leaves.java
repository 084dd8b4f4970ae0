package neuguong.transparency;

import java.util.List;

/** A tree that is kept whole, as the definition has it and nothing else. */
record Leaves(List<Hash> hashes) implements Merkle.Nodes {
    Leaves {
        hashes = List.copyOf(hashes);
    }

    @Override
    public Hash at(int height, long index) {
        var width = 1 << height;
        return root(hashes.subList((int) index * width, (int) (index + 1) * width));
    }

    Hash root(int size) {
        return root(hashes.subList(0, size));
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var left = 1;
        while (2 * left < leaves.size()) {
            left *= 2;
        }
        return Merkle.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
