package neuguong.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.Part;

/** How long after a command is accepted a search finds what it did, at shares of the highest rate of commands. */
final class Lag implements Benchmark {
    static final String MEDIAN = "median ms";
    static final String P99 = "p99 ms";

    private static final List<Integer> SHARES = List.of(25, 50, 80);
    private static final double REFRESH_MILLIS = 500;
    private static final double WANTED_MILLIS = REFRESH_MILLIS + 300;
    private static final int EACH = 10;
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 4;
    private static final int WARM_UPS = 10;
    private static final double NO_FASTER = 1.02;

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        // so many that what warms up and what is measured leaves each with some 30 events, not with hundreds
        var exemplars = bench.amount(4000);
        var seed = new Seed(exemplars, EACH, exemplars);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH, Part.COMMAND, Part.QUERY);
                var load = new LagLoad(stack, seed.exemplars(), CONNECTIONS)) {
            seed.into(stack.owner());
            load.awaitAllFound();
            warmUp(load);
            var highest = load.closedLoop(2 * SECONDS);
            var rounds = Rounds.of(
                    SHARES.stream()
                            .map(share -> Candidate.of(
                                    name(share),
                                    Role.OURS,
                                    _ -> load.openLoop(highest * share / 100, SECONDS, LagLoad.FOLLOWED_A_SECOND)))
                            .toList(),
                    bench.rounds());
            return new Result(
                    name(),
                    "from a command's acceptance to a search's hit, the whole stack, highest rate %.0f commands/s"
                            .formatted(highest),
                    rounds,
                    Stream.of(Reach.atMost(rounds, name(50), P99, WANTED_MILLIS))
                            .toList(),
                    List.of(
                            "highest: accepted a second by %d connections that each wait for the answer, until the last is found"
                                    .formatted(CONNECTIONS),
                            "rates are kept whether or not the service keeps up (open loop); some 15 commands a second are sampled",
                            "Elasticsearch refreshes each %.0f ms; a search asks again after %d ms"
                                    .formatted(REFRESH_MILLIS, LagLoad.ASK_AGAIN_MILLIS)));
        }
    }

    /** Goes on until it becomes no faster, or long enough: the compilers of five servers share two cores with what they compile for. */
    private static void warmUp(LagLoad load) throws Exception {
        var best = 0.0;
        for (var i = 0; i < WARM_UPS; i++) {
            var rate = load.closedLoop(2 * SECONDS);
            System.err.printf("  warming up: %.0f commands/s%n", rate);
            if (rate < NO_FASTER * best) {
                return;
            }
            best = Math.max(best, rate);
        }
    }

    private static String name(int share) {
        return "at %d %% of the highest rate".formatted(share);
    }
}
