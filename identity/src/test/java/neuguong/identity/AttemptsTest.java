package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private Instant now = Instant.parse("2025-07-01T00:00:00Z");
    private final Attempts attempts = new Attempts((InstantSource) () -> now);

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            attempts.failed("board", "10.0.0.1");
        }
    }

    private Duration wait(String user, String address) {
        return attempts.wait(user, address);
    }

    @Test
    void four_failures_cost_nothing_and_the_fifth_a_second() {
        fail(4);
        assertThat(wait("board", "10.0.0.1")).isZero();
        fail(1);
        assertThat(wait("board", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void each_further_one_costs_twice_as_much_up_to_a_quarter_of_an_hour() {
        fail(7);
        assertThat(wait("board", "10.0.0.1")).isEqualTo(Duration.ofSeconds(4));
        fail(40);
        assertThat(wait("board", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void the_wait_is_over_when_it_is_over() {
        fail(6);
        now = now.plusSeconds(2);
        assertThat(wait("board", "10.0.0.1")).isZero();
    }

    @Test
    void neither_another_user_nor_another_address_has_to_wait() {
        fail(9);
        assertThat(wait("clerk", "10.0.0.1")).isZero();
        assertThat(wait("board", "10.0.0.2")).isZero();
    }

    @Test
    void a_success_makes_good_what_was_wrong_before() {
        fail(9);
        attempts.succeeded("board", "10.0.0.1");
        fail(4);
        assertThat(wait("board", "10.0.0.1")).isZero();
    }
}
