package neuguong.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known answers are those of the first implementation of RFC 6962, which every other is held to. */
class MerkleTest {
    private static final int MANY = 70;

    private static final Leaves KNOWN = new Leaves(Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(entry -> Merkle.leaf(HexFormat.of().parseHex(entry)))
            .toList());

    private static final Leaves TREE = new Leaves(IntStream.range(0, MANY)
            .mapToObj(i -> Merkle.leaf(new byte[] {(byte) i}))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_the_known_ones(int size, String root) {
        assertThat(Merkle.root(KNOWN, size).hex()).isEqualTo(root);
    }

    @Test
    void a_known_audit_path() {
        assertThat(Merkle.inclusion(KNOWN, 0, 8))
                .extracting(Hash::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    @Test
    void a_known_consistency_proof() {
        assertThat(Merkle.consistency(KNOWN, 6, 8))
                .extracting(Hash::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void every_leaf_of_every_size_is_shown_to_be_where_it_is_and_nowhere_else() {
        for (var size = 1; size <= MANY; size++) {
            var root = Merkle.root(TREE, size);
            assertThat(root).isEqualTo(TREE.root(size));
            for (var index = 0; index < size; index++) {
                var path = Merkle.inclusion(TREE, index, size);
                var leaf = TREE.hashes().get(index);
                assertThat(Merkle.includes(leaf, index, size, path, root)).isTrue();
                assertThat(Merkle.includes(Hash.ZERO, index, size, path, root)).isFalse();
                assertThat(Merkle.includes(leaf, index ^ 1, size, path, root)).isEqualTo(false);
                assertThat(Merkle.includes(leaf, index, size, with(path, root), root))
                        .isFalse();
            }
        }
    }

    private static List<Hash> with(List<Hash> path, Hash more) {
        var longer = new ArrayList<>(path);
        longer.add(more);
        return longer;
    }

    @Test
    void every_tree_is_shown_to_begin_every_longer_one_and_no_other_does() {
        for (var to = 1; to <= MANY; to++) {
            var root = TREE.root(to);
            for (var from = 1; from <= to; from++) {
                var path = Merkle.consistency(TREE, from, to);
                assertThat(Merkle.consistent(from, TREE.root(from), to, root, path))
                        .as("%d in %d", from, to)
                        .isTrue();
                assertThat(Merkle.consistent(from, Hash.ZERO, to, root, path)).isFalse();
                assertThat(Merkle.consistent(from, TREE.root(from), to, Hash.ZERO, path))
                        .isFalse();
                assertThat(Merkle.consistent(from, TREE.root(from), to, root, with(path, root)))
                        .isFalse();
            }
        }
    }

    @Test
    void a_root_is_known_while_leaves_come() {
        var running = new RunningRoot();
        assertThat(running.root()).isEqualTo(Merkle.root(TREE, 0));
        for (var size = 1; size <= MANY; size++) {
            running.append(TREE.hashes().get(size - 1));
            assertThat(running.root()).isEqualTo(TREE.root(size));
        }
        assertThat(running.size()).isEqualTo(MANY);
    }

    @Test
    void many_leaves_are_proved_at_once() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var size = 1 + random.nextInt(MANY);
            var chosen = new BitSet();
            for (var i = random.nextInt(size + 1); i > 0; i--) {
                chosen.set(random.nextInt(size));
            }
            var proof = proof(chosen, size);
            assertThat(ManyLeaves.root(size, leaves(chosen).iterator(), proof.iterator()))
                    .isEqualTo(TREE.root(size));
            assertThat(proof).hasSizeLessThanOrEqualTo(1 + chosen.cardinality() * 7);
        }
    }

    @Test
    void a_proof_of_many_leaves_holds_for_no_others() {
        var chosen = new BitSet();
        chosen.set(3);
        chosen.set(4);
        chosen.set(40);
        var proof = proof(chosen, MANY);
        var leaves = leaves(chosen);
        var swapped = List.of(
                leaves.get(0),
                new ManyLeaves.Leaf(4, leaves.get(2).hash()),
                new ManyLeaves.Leaf(40, leaves.get(1).hash()));
        assertThat(ManyLeaves.root(MANY, swapped.iterator(), proof.iterator())).isNotEqualTo(TREE.root(MANY));
        assertThatThrownBy(() -> ManyLeaves.root(MANY, leaves.reversed().iterator(), proof.iterator()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ManyLeaves.root(MANY, leaves.subList(0, 2).iterator(), proof.iterator()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ManyLeaves.root(
                        MANY, leaves.iterator(), proof.subList(1, proof.size()).iterator()))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static List<Hash> proof(BitSet chosen, int size) {
        var proof = new ArrayList<Hash>();
        ManyLeaves.prove(TREE, size, chosen.stream().asLongStream().iterator(), proof::add);
        return proof;
    }

    private static List<ManyLeaves.Leaf> leaves(BitSet chosen) {
        return chosen.stream()
                .mapToObj(i -> new ManyLeaves.Leaf(i, TREE.hashes().get(i)))
                .toList();
    }
}
