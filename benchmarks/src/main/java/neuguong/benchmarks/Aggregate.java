package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** How long a command is decided on exemplars of 30, 300 and 3,000 events, for the first time and again. */
final class Aggregate implements Benchmark {
    private static final String OURS = "Nêu Gương";
    private static final String AXON = "Axon 4.13, default JDBC";

    @Override
    public String name() {
        return "aggregate";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var histories = new Histories(bench.rounds(), bench.scale());
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA)) {
            var candidates = new ArrayList<Candidate>();
            try {
                candidates.add(bench.driver(
                        OURS, Role.OURS, AggregateDriver.class, Part.COMMAND, stack, histories.environment()));
                histories.into(stack.owner());
                Topics.awaitEvents(stack, histories.size());
                candidates.add(axon(stack, histories));
                var rounds = Rounds.of(candidates, bench.rounds());
                return new Result(
                        name(),
                        "an inspection recorded on exemplars of 30, 300 and 3,000 events, median in µs",
                        rounds,
                        List.of(
                                Reach.atMost(rounds, OURS, Deciding.WARM_EXPONENT, 0.1),
                                Reach.atMost(rounds, OURS, Deciding.COLD_EXPONENT, 1.0)),
                        List.of(
                                "cold: an exemplar that was never asked for since the process began; warm: the same asked again",
                                "one command after the other, each durable before the next: every figure holds an insert and its commit"));
            } finally {
                for (var candidate : candidates) {
                    candidate.close();
                }
            }
        }
    }

    private static DriverProcess axon(LocalStack stack, Histories histories) throws Exception {
        var environment = new HashMap<>(stack.environment(Part.COMMAND));
        environment.putAll(histories.environment());
        environment.putAll(Map.of("AXONIQ_UPDATE_CHECKER_DISABLED", "true"));
        AxonDefault.schema(stack.owner());
        var driver = Bench.peer(
                AXON, AxonAggregateDriver.class, environment, stack.data().resolve("logs/axon.log"));
        AxonDefault.copy(stack.owner());
        return driver;
    }
}
