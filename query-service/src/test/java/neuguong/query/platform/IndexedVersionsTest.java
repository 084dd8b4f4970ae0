package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import neuguong.query.platform.EventCounts.Counts;
import neuguong.query.platform.IndexedVersions.Indexed;
import org.junit.jupiter.api.Test;

class IndexedVersionsTest {
    @Test
    void an_aggregate_is_as_far_at_a_position_as_the_events_that_lie_up_to_there() {
        assertThat(indexed(9, 10, 0).then()).isEqualTo(9);
        assertThat(indexed(9, 10, 3).then()).isEqualTo(6);
        assertThat(indexed(9, 10, 10).then()).isNegative();
    }

    @Test
    void what_the_history_shows_beyond_the_state_is_not_taken_from_it() {
        // two more came between the looks at both, and both lie behind the position as three of the others do
        assertThat(indexed(9, 12, 5).then()).isEqualTo(6);
        assertThat(indexed(9, 12, 2).then()).isEqualTo(9);
    }

    @Test
    void a_history_with_fewer_or_more_events_than_the_state_is_not_whole() {
        assertThat(indexed(9, 10, 0).whole()).isTrue();
        assertThat(indexed(9, 9, 0).whole()).isFalse();
        assertThat(indexed(9, 11, 0).whole()).isFalse();
    }

    private static Indexed indexed(long sequence, long events, long later) {
        return new Indexed("id", sequence, sequence + 1, new Counts(events, later));
    }
}
