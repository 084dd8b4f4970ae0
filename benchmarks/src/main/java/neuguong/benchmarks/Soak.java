package neuguong.benchmarks;

import java.util.List;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.Part;

/**
 * The whole stack under a steady load for a long time, whose memory and lag should stay as they are: a round is five minutes, so that
 * {@code -Dbench.rounds=12} is an hour.
 */
final class Soak implements Benchmark {
    private static final int ROUND_SECONDS = 300;
    private static final double RATE = 20;
    private static final int FOLLOWED_A_SECOND = 1;
    private static final int CONNECTIONS = 8;
    private static final int EACH = 30;
    /** With their events more than the service keeps in memory, so that it keeps as much at the beginning as at the end. */
    private static final int EXEMPLARS = 3_600;

    private static final int WARM_UP_SECONDS = 60;
    /** What is compared is a third of the rounds at either end. */
    private static final int PART = 3;

    private static final double FLAT = 1.1;
    private static final String LOAD = "steady load";
    private static final String COMMAND = "command-service: live heap, MiB";
    private static final String QUERY = "query-service: live heap, MiB";

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var seed = new Seed(EXEMPLARS, EACH, EXEMPLARS);
        var seconds = bench.amount(ROUND_SECONDS);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH, Part.COMMAND, Part.QUERY);
                var load = new LagLoad(stack, EXEMPLARS, CONNECTIONS)) {
            var command = new ServiceProbe("CommandService");
            var query = new ServiceProbe("QueryService");
            seed.into(stack.owner());
            load.awaitAllFound();
            var rounds = Rounds.of(
                    List.of(Candidate.of(LOAD, Role.OURS, round -> {
                        if (round == 0) {
                            load.closedLoop(WARM_UP_SECONDS);
                        }
                        return load.openLoop(RATE, round == 0 ? WARM_UP_SECONDS : seconds, FOLLOWED_A_SECOND)
                                .and("command-service: resident, MiB", command.residentMiB())
                                .and("query-service: resident, MiB", query.residentMiB())
                                .and(COMMAND, command.liveHeapMiB())
                                .and(QUERY, query.liveHeapMiB());
                    })),
                    bench.rounds());
            return new Result(
                    name(),
                    "%d rounds of %d s at %.0f commands/s, the whole stack".formatted(bench.rounds(), seconds, RATE),
                    rounds,
                    List.of(
                            endOverBegin(rounds, COMMAND),
                            endOverBegin(rounds, QUERY),
                            endOverBegin(rounds, Lag.MEDIAN),
                            endOverBegin(rounds, Lag.P99)),
                    List.of(
                            "end over begin: the median of the last third of the rounds over that of the first",
                            "one command a second is followed until a search finds it; live heap: after a full collection at the end of each round"));
        }
    }

    private static Reach endOverBegin(Rounds rounds, String figure) {
        var values = rounds.values(LOAD, figure);
        var part = Math.max(1, values.size() / PART);
        var begin = Distribution.of(values.subList(0, part)).median();
        var end = Distribution.of(values.subList(values.size() - part, values.size()))
                .median();
        return new Reach("end over begin, " + figure, Distribution.of(List.of(end / begin)), false, FLAT);
    }
}
