package neuguong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.benchmarks.Candidate.Role;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> order = new ArrayList<>();

    private Candidate candidate(String name, double... rates) {
        return Candidate.of(name, Role.OURS, round -> {
            order.add(name + round);
            return Sample.of("events/s", rates[round]);
        });
    }

    @Test
    void candidates_take_turns_and_the_first_round_only_warms_up() throws Exception {
        var rounds = Rounds.of(List.of(candidate("a", 1, 10, 20), candidate("b", 1, 5, 40)), 2);
        assertThat(order).containsExactly("a0", "b0", "a1", "b1", "a2", "b2");
        assertThat(rounds.values("a", "events/s")).containsExactly(10.0, 20.0);
        assertThat(rounds.values("a", "p99 ms")).isEmpty();
    }

    @Test
    void a_reach_compares_within_each_round() throws Exception {
        var rounds = Rounds.of(List.of(candidate("a", 1, 10, 20, 30), candidate("b", 1, 5, 40, 30)), 3);
        var reach = Reach.atLeast(rounds, "a", "b", "events/s", 1.0);
        assertThat(reach.reached()).isEqualTo(new Distribution(1.0, 0.5, 2.0));
        assertThat(reach.holds()).isTrue();
        assertThat(Reach.atMost(rounds, "a", "b", "events/s", 0.9).holds()).isFalse();
    }

    @Test
    void a_distribution_is_the_median_between_the_smallest_and_the_largest() {
        assertThat(Distribution.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Distribution(2.5, 1, 4));
        assertThat(Distribution.quantile(List.of(0.0, 10.0), 0.99)).isCloseTo(9.9, within(1e-9));
    }

    @Test
    void the_exponent_of_a_flat_cost_is_0_and_of_a_linear_one_1() {
        var sizes = List.of(10.0, 100.0, 1000.0);
        assertThat(Distribution.exponent(sizes, List.of(7.0, 7.0, 7.0))).isCloseTo(0, within(1e-9));
        assertThat(Distribution.exponent(sizes, List.of(20.0, 200.0, 2000.0))).isCloseTo(1, within(1e-9));
        assertThat(Distribution.exponent(sizes, List.of(1.0, 100.0, 10_000.0))).isCloseTo(2, within(1e-9));
    }

    @Test
    void a_report_shows_medians_with_their_spread_and_says_what_is_not_reached() throws Exception {
        var rounds = Rounds.of(List.of(candidate("a", 1, 1000, 3000, 2000), candidate("b", 1, 4000, 4000, 4000)), 3);
        var result = new Result(
                "append",
                "a test",
                rounds,
                List.of(Reach.atLeast(rounds, "a", "b", "events/s", 1.0)),
                List.of("nothing is stored"));
        assertThat(new Report(Map.of("cores", "2"), List.of(result)).markdown())
                .contains("| a | ours | 2,000 (1,000–3,000) |")
                .contains("- a / b, events/s: 0.50 (0.25–0.75), wanted ≥ 1.00: **not reached**")
                .contains("- nothing is stored");
    }
}
