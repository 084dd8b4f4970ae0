package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.Part;

/** Events a second into the store: by 16 writers through the command bus, beside bare inserts and beside other stores. */
final class Append implements Benchmark {
    static final String FIGURE = "events/s";
    static final int WRITERS = 16;
    private static final int EACH = 30;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(2000);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA)) {
            var candidates = new ArrayList<Candidate>();
            // each round has exemplars of its own, so that none grows to many times what an exemplar has
            var sets = bench.rounds() + 1;
            try {
                candidates.add(bench.driver(
                        "Nêu Gương",
                        Role.OURS,
                        AppendDriver.class,
                        Part.COMMAND,
                        stack,
                        Map.of(
                                "BENCH_EXEMPLARS",
                                String.valueOf(exemplars),
                                "BENCH_SETS",
                                String.valueOf(sets),
                                "BENCH_SECONDS",
                                "4")));
                var seed = new Seed(sets * exemplars, EACH, exemplars);
                seed.into(stack.owner());
                Topics.awaitEvents(stack, seed.size());
                candidates.add(PgBench.singleRow(stack, WRITERS, 4));
                var peers = AppendPeers.start(stack, exemplars, candidates);
                var rounds = Rounds.of(candidates, bench.rounds());
                return new Result(
                        name(),
                        "%d writers on %d exemplars of %d events".formatted(WRITERS, exemplars, EACH),
                        rounds,
                        Stream.concat(
                                        Stream.of(Reach.atLeast(
                                                rounds, "Nêu Gương", "pgbench, a row a transaction", FIGURE, 1.0)),
                                        peers.reaches(rounds, "Nêu Gương").stream())
                                .toList(),
                        Stream.concat(
                                        Stream.of(
                                                "every store on the same PostgreSQL, fsync and synchronous_commit on"),
                                        peers.settings().stream())
                                .toList());
            } finally {
                for (var candidate : candidates) {
                    candidate.close();
                }
            }
        }
    }
}
