package neuguong.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import neuguong.transparency.UnitMap.Chain;
import org.junit.jupiter.api.Test;

class UnitMapTest {
    private static final Hash LEAF = Merkle.leaf(new byte[] {1});

    private static UnitMap of(List<Integer> units) {
        var map = UnitMap.EMPTY;
        for (var unit : units) {
            map = map.with("unit-" + unit, new Chain(unit, LEAF));
        }
        return map;
    }

    @Test
    void its_root_says_what_each_unit_has_and_not_how_that_came() {
        var units = new ArrayList<>(IntStream.range(1, 500).boxed().toList());
        var once = of(units);
        Collections.shuffle(units, new Random(3));
        var again = of(units).with("unit-7", Chain.NONE).with("unit-7", new Chain(7, LEAF));
        assertThat(again.root()).isEqualTo(once.root());
        assertThat(again.size()).isEqualTo(499);
        assertThat(once.with("unit-7", new Chain(6, LEAF)).root()).isNotEqualTo(once.root());
    }

    @Test
    void a_path_shows_a_units_chain_and_no_other() {
        var map = of(IntStream.range(1, 200).boxed().toList());
        for (var unit = 1; unit < 200; unit++) {
            var path = map.path("unit-" + unit);
            assertThat(UnitMap.root("unit-" + unit, new Chain(unit, LEAF), path))
                    .isEqualTo(map.root());
            assertThat(UnitMap.root("unit-" + unit, new Chain(unit - 1L, LEAF), path))
                    .isNotEqualTo(map.root());
            assertThat(UnitMap.root("unit-x", new Chain(unit, LEAF), path)).isNotEqualTo(map.root());
        }
    }

    @Test
    void a_unit_that_is_not_there_has_no_chain() {
        assertThat(of(List.of(1, 2)).get("unit-3")).isEmpty();
        assertThat(of(List.of(1, 2)).get("unit-2")).contains(new Chain(2, LEAF));
        assertThat(UnitMap.EMPTY.root()).isEqualTo(Hash.ZERO);
    }

    @Test
    void a_chain_knows_its_order() {
        var other = Merkle.leaf(new byte[] {2});
        assertThat(Chain.NONE.with(LEAF).with(other))
                .isNotEqualTo(Chain.NONE.with(other).with(LEAF));
    }
}
