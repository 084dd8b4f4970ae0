package neuguong.command.transparency;

import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;

/** A tree kept in tiles: the 256 nodes that lie side by side every eighth height, from which those between are computed. */
final class TiledNodes implements Merkle.Nodes {
    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;

    private final Tiles tiles;

    TiledNodes(Tiles tiles) {
        this.tiles = tiles;
    }

    /** Where tiles are found. */
    interface Tiles {
        /** The hashes of the tile, one behind the other; as many as there are so far. */
        byte[] hashes(int level, long tile);
    }

    @Override
    public Hash at(int height, long index) {
        var below = height % HEIGHT;
        var first = index << below;
        return perfect(tiles.hashes(height / HEIGHT, first / WIDTH), (int) (first % WIDTH), 1 << below);
    }

    /** The root over {@code count} hashes, a power of two, from number {@code first} on. */
    static Hash perfect(byte[] hashes, int first, int count) {
        return count == 1
                ? Hash.at(hashes, first * Hash.LENGTH)
                : Merkle.node(perfect(hashes, first, count / 2), perfect(hashes, first + count / 2, count / 2));
    }
}
