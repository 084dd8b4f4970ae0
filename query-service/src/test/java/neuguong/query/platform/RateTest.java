package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {
    private long now;
    private final Rate rate = new Rate(() -> now);

    @Test
    void what_has_not_moved_yet_takes_nobody_knows_how_long() {
        rate.reached(100);
        assertThat(rate.perSecond()).isZero();
        assertThat(rate.secondsFor(50)).isNull();
        assertThat(rate.secondsFor(0)).isZero();
    }

    @Test
    void the_rate_is_that_of_the_last_half_minute() {
        for (var second = 0; second <= 60; second++) {
            reached(second, second <= 30 ? 0 : (second - 30) * 20L);
        }
        assertThat(rate.perSecond()).isEqualTo(20);
        assertThat(rate.secondsFor(400)).isEqualTo(20);
    }

    @Test
    void another_beginning_forgets_the_one_before() {
        reached(0, 1_000);
        reached(1, 2_000);
        reached(2, 10);
        reached(3, 15);
        assertThat(rate.perSecond()).isEqualTo(5);
    }

    private void reached(long second, long count) {
        now = Duration.ofSeconds(second).toNanos();
        rate.reached(count);
    }
}
