package neuguong.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import neuguong.command.platform.Gaps.Gap;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;

class LogFollowerTest {
    private static GapAwareTrackingToken token(long index, Long... gaps) {
        return GapAwareTrackingToken.newInstance(index, List.of(gaps));
    }

    @Test
    void positions_that_are_passed_over_are_gaps() {
        assertThat(LogFollower.passed(token(3), List.of(4L, 6L, 9L))).isEqualTo(token(9, 5L, 7L, 8L));
    }

    @Test
    void what_lies_before_the_first_event_is_a_gap_too() {
        assertThat(LogFollower.passed(LogFollower.BEGINNING, List.of(3L))).isEqualTo(token(3, 1L, 2L));
    }

    @Test
    void an_event_that_fills_a_gap_moves_nothing_else() {
        assertThat(LogFollower.passed(token(9, 5L, 7L), List.of(5L))).isEqualTo(token(9, 7L));
    }

    @Test
    void a_gap_is_kept_however_far_the_log_has_gone_on() {
        assertThat(LogFollower.passed(token(9, 5L), List.of(10L, 12L, 5_000L)).getGaps())
                .contains(5L, 11L, 4_999L);
    }

    @Test
    void positions_beside_each_other_are_one_gap() {
        assertThat(LogFollower.ranges(new TreeSet<>(List.of(1L, 2L, 3L, 7L, 9L, 10L))))
                .containsExactly(new Gap(1, 3), new Gap(7, 7), new Gap(9, 10));
        assertThat(LogFollower.ranges(new TreeSet<>())).isEmpty();
    }
}
