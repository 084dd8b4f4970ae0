package neuguong.command.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;

/** The right edge of the tree, which is all that it takes to append leaves and to know the root: the last tile of each level. */
final class GrowingTree {
    private final List<byte[]> edge = new ArrayList<>();
    private final Map<Place, byte[]> changed = new LinkedHashMap<>();
    private long size;

    /** Where a tile lies. */
    record Place(int level, long tile) {}

    private GrowingTree(long size) {
        this.size = size;
    }

    /** The tree of {@code size} leaves whose tiles are kept in {@code tiles}. */
    static GrowingTree of(long size, TiledNodes.Tiles tiles) {
        var tree = new GrowingTree(size);
        for (var nodes = size; nodes > 0; nodes /= TiledNodes.WIDTH) {
            var level = tree.edge.size();
            var last = (int) (nodes % TiledNodes.WIDTH) * Hash.LENGTH;
            tree.edge.add(last == 0 ? new byte[0] : Arrays.copyOf(tiles.hashes(level, nodes / TiledNodes.WIDTH), last));
        }
        return tree;
    }

    long size() {
        return size;
    }

    void append(Hash leaf) {
        add(0, size, leaf);
        size++;
    }

    private void add(int level, long index, Hash node) {
        if (level == edge.size()) {
            edge.add(new byte[0]);
        }
        var before = edge.get(level);
        var hashes = Arrays.copyOf(before, before.length + Hash.LENGTH);
        node.into(hashes, before.length);
        changed.put(new Place(level, index / TiledNodes.WIDTH), hashes);
        if (hashes.length < TiledNodes.WIDTH * Hash.LENGTH) {
            edge.set(level, hashes);
        } else {
            edge.set(level, new byte[0]);
            add(level + 1, index / TiledNodes.WIDTH, TiledNodes.perfect(hashes, 0, TiledNodes.WIDTH));
        }
    }

    Hash root() {
        // whole subtrees of a tree lie in the last tile of their level
        return Merkle.root(new TiledNodes((level, _) -> edge.get(level)), size);
    }

    /** The tiles that have changed since this was asked last, and what is in them now. */
    Map<Place, byte[]> changed() {
        var result = Map.copyOf(changed);
        changed.clear();
        return result;
    }
}
