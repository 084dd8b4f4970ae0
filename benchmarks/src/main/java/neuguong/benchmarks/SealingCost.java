package neuguong.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** What sealing costs those who write: events a second by 16 writers with the sealer at work, and with the sealer held back. */
final class SealingCost implements Benchmark {
    /** The sealer's own lock: whoever has it holds every sealer back. */
    static final int SEALING = 0x6e67_736c;

    private static final String SEALED = "Nêu Gương";
    private static final String HELD = "Nêu Gương, nothing sealed meanwhile";
    private static final int EACH = 30;

    @Override
    public String name() {
        return "sealing-cost";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(2000);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA);
                var driver = bench.driver(
                        SEALED,
                        Role.OURS,
                        AppendDriver.class,
                        Part.COMMAND,
                        stack,
                        Map.of(
                                "BENCH_EXEMPLARS",
                                String.valueOf(exemplars),
                                "BENCH_SETS",
                                "1",
                                "BENCH_SECONDS",
                                "1"))) {
            var seed = new Seed(exemplars, EACH, exemplars);
            seed.into(stack.owner());
            Topics.awaitEvents(stack, seed.size());
            var rounds = Rounds.of(
                    List.of(
                            Candidate.of(SEALED, Role.OURS, round -> {
                                awaitSealed(stack);
                                return driver.run(round);
                            }),
                            Candidate.of(HELD, Role.SCALE, round -> {
                                awaitSealed(stack);
                                return heldBack(stack, driver, round);
                            })),
                    bench.rounds());
            return new Result(
                    name(),
                    "%d writers on %d exemplars of %d events".formatted(Append.WRITERS, exemplars, EACH),
                    rounds,
                    List.of(Reach.atLeast(rounds, SEALED, HELD, Append.FIGURE, 0.9)),
                    List.of(
                            "one service for both, which relays to Kafka meanwhile; a round begins when all is sealed"));
        }
    }

    private static Sample heldBack(LocalStack stack, Candidate driver, int round) throws Exception {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + SEALING + ")");
            // given back with the connection
            return driver.run(round);
        }
    }

    private static void awaitSealed(LocalStack stack) throws SQLException {
        try (var connection = stack.owner().getConnection();
                var statement = connection.prepareStatement("""
                        select h.position >= (select max(global_index) from domain_event_entry)
                        from transparency_head h""")) {
            while (true) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
