package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.Part;

/** A long log from its first event into empty indices: how fast, and whether the end goes as fast as the beginning. */
final class Rebuild implements Benchmark {
    private static final int EACH = 10;
    /** So many cohorts one after the other, so that every part of the log is alike. */
    private static final int COHORTS = 50;

    private static final String EVENNESS = "last tenth / first tenth";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(5_000);
        var seed = new Seed(exemplars, EACH, Math.max(1, exemplars / COHORTS));
        var tenths = new ArrayList<List<Double>>();
        try (var stack = bench.start(name(), Part.KAFKA, Part.ELASTICSEARCH);
                var elastic = new Elastic(stack.elasticsearchUrl());
                var refill = new Refill(elastic, stack.kafka(), seed.size())) {
            EventTopic.create(stack.kafka());
            EventTopic.publish(stack.kafka(), seed.events());
            var limit = Projection.limit(stack, elastic, refill, seed.size());
            try (var _ = new QueryProcess(stack, stack.elasticsearchUrl())) {
                var ours = Candidate.of(Projection.OURS, Role.OURS, _ -> {
                    var curve = refill.again();
                    tenths.add(curve.tenths());
                    return curve.sample()
                            .and(
                                    EVENNESS,
                                    curve.tenths().getLast() / curve.tenths().getFirst());
                });
                var rounds = Rounds.of(List.of(ours, limit), bench.rounds());
                return new Result(
                        name(),
                        "%,d events of %,d exemplars, %d each, into empty indices"
                                .formatted(seed.size(), exemplars, EACH),
                        rounds,
                        List.of(
                                Reach.atLeast(rounds, Projection.OURS, RawBulk.NAME, Append.FIGURE, 0.8),
                                Reach.atLeast(rounds, Projection.OURS, EVENNESS, 0.9)),
                        List.of(
                                Projection.settings(limit, seed.size()),
                                "events/s in each tenth, of the last round: " + line(tenths.getLast())));
            }
        }
    }

    private static String line(List<Double> rates) {
        return String.join(
                ", ",
                rates.stream()
                        .map(rate -> String.format(Locale.ROOT, "%,.0f", rate))
                        .toList());
    }
}
