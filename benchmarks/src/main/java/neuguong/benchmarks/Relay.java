package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.Part;

/** Events a second from the store to Kafka, beside a bare cursor over the same rows and a producer with nothing to read. */
final class Relay implements Benchmark {
    static final String FIGURE = "events/s";
    /** In the environment of {@link RelayLimitDriver}. */
    static final String LIMIT = "BENCH_LIMIT";

    static final String COUNT = "BENCH_COUNT";

    private static final String OURS = "Nêu Gương";
    private static final String CURSOR = "JDBC cursor alone";
    private static final String PRODUCER = "Kafka producer alone";
    private static final int EACH = 30;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var seed = new Seed(bench.amount(5000), EACH, bench.amount(5000));
        var candidates = new ArrayList<Candidate>();
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA)) {
            try {
                candidates.add(bench.driver(OURS, Role.OURS, RelayDriver.class, Part.COMMAND, stack, Map.of()));
                seed.into(stack.owner());
                for (var limit : List.of(CURSOR, PRODUCER)) {
                    candidates.add(bench.driver(
                            limit,
                            Role.LIMIT,
                            RelayLimitDriver.class,
                            Part.COMMAND,
                            stack,
                            Map.of(
                                    LIMIT,
                                    limit.equals(CURSOR) ? "cursor" : "producer",
                                    COUNT,
                                    String.valueOf(seed.size()))));
                }
                var rounds = Rounds.of(candidates, bench.rounds());
                return new Result(
                        name(),
                        "%,d stored events to the topic, from its beginning".formatted(seed.size()),
                        rounds,
                        List.of(Reach.atLeast(rounds, OURS, slower(rounds), FIGURE, 0.7)),
                        List.of(
                                "ours ends when the relay's token has reached the head: every event is acknowledged",
                                "the cursor reads the same columns, 5,000 rows a fetch",
                                "the producer sends the very records that the relay wrote, with the service's settings: acks=all, idempotent"));
            } finally {
                candidates.forEach(Candidate::close);
            }
        }
    }

    private static String slower(Rounds rounds) {
        var cursor = Distribution.of(rounds.values(CURSOR, FIGURE)).median();
        var producer = Distribution.of(rounds.values(PRODUCER, FIGURE)).median();
        return cursor < producer ? CURSOR : PRODUCER;
    }
}
