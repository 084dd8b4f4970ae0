package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupOffsetsTest {
    @Test
    void offsets_reach_an_end_when_every_partition_does() {
        assertThat(GroupOffsets.reach(Map.of(0, 5L, 1, 7L), Map.of(0, 5L, 1, 6L)))
                .isTrue();
        assertThat(GroupOffsets.reach(Map.of(0, 5L, 1, 5L), Map.of(0, 5L, 1, 6L)))
                .isFalse();
    }

    @Test
    void a_partition_of_which_nothing_was_committed_is_at_its_beginning() {
        assertThat(GroupOffsets.reach(Map.of(), Map.of(0, 0L))).isTrue();
        assertThat(GroupOffsets.reach(Map.of(), Map.of(0, 1L))).isFalse();
        assertThat(GroupOffsets.reach(Map.of(), Map.of())).isTrue();
    }
}
