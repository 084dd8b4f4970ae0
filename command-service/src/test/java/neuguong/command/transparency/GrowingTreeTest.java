package neuguong.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import neuguong.command.transparency.GrowingTree.Place;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles hold the tree that the definition has, however it grew, and across every border between tiles. */
class GrowingTreeTest {
    private final Map<Place, byte[]> stored = new HashMap<>();

    private static Hash leaf(long index) {
        return Merkle.leaf(ByteBuffer.allocate(8).putLong(index).array());
    }

    /** The definition, without any tile. */
    private static Hash root(long begin, long size) {
        if (size == 1) {
            return leaf(begin);
        }
        var left = Long.highestOneBit(size - 1);
        return Merkle.node(root(begin, left), root(begin + left, size - left));
    }

    private byte[] tile(int level, long tile) {
        return Objects.requireNonNull(stored.get(new Place(level, tile)));
    }

    private GrowingTree grown(GrowingTree tree, long to) {
        while (tree.size() < to) {
            tree.append(leaf(tree.size()));
        }
        stored.putAll(tree.changed());
        return tree;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 513, 700, 65_535, 65_536, 65_537, 66_000})
    void the_root_is_that_of_the_definition(int size) {
        var tree = grown(GrowingTree.of(0, this::tile), size);
        assertThat(tree.root()).isEqualTo(root(0, size));
        assertThat(Merkle.root(new TiledNodes(this::tile), size)).isEqualTo(root(0, size));
    }

    @Test
    void a_tree_that_is_taken_up_again_grows_as_if_it_had_not_been_left() {
        var random = new Random(5);
        var size = 0;
        for (var step = 0; step < 200; step++) {
            var before = size;
            size += random.nextInt(40);
            var tree = grown(GrowingTree.of(before, this::tile), size);
            assertThat(tree.root()).isEqualTo(size == 0 ? Merkle.root(new TiledNodes(this::tile), 0) : root(0, size));
        }
        assertThat(size).isGreaterThan(1000);
    }

    @Test
    void proofs_for_an_earlier_size_hold_although_the_last_tile_has_grown() {
        grown(GrowingTree.of(0, this::tile), 66_000);
        var nodes = new TiledNodes(this::tile);
        for (var size : new int[] {1, 100, 256, 300, 65_536, 65_700, 66_000}) {
            for (var index : new int[] {0, size / 2, size - 1}) {
                assertThat(Merkle.includes(
                                leaf(index), index, size, Merkle.inclusion(nodes, index, size), root(0, size)))
                        .isTrue();
            }
            assertThat(Merkle.consistent(
                            size, root(0, size), 66_000, root(0, 66_000), Merkle.consistency(nodes, size, 66_000)))
                    .isTrue();
        }
    }
}
