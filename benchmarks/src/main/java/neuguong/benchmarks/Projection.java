package neuguong.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** Events a second from the topic into all indices, beside the very documents that result sent by themselves. */
final class Projection implements Benchmark {
    static final String OURS = "Nêu Gương";
    private static final int EACH = 10;
    private static final int WARM_UPS = 4;

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(2400);
        var seed = new Seed(exemplars, EACH, exemplars);
        try (var stack = bench.start(name(), Part.KAFKA, Part.ELASTICSEARCH);
                var elastic = new Elastic(stack.elasticsearchUrl());
                var refill = new Refill(elastic, stack.kafka(), seed.size())) {
            EventTopic.create(stack.kafka());
            EventTopic.publish(stack.kafka(), seed.events());
            var limit = limit(stack, elastic, refill, seed.size());
            try (var _ = new QueryProcess(stack, stack.elasticsearchUrl())) {
                // a compiler takes its time: what is measured is a service that has been up for a while
                for (var i = 0; i < WARM_UPS; i++) {
                    var _ = refill.again();
                }
                var ours = Candidate.of(OURS, Role.OURS, _ -> refill.again().sample());
                var rounds = Rounds.of(List.of(ours, limit), bench.rounds());
                return new Result(
                        name(),
                        "%,d events of %,d exemplars, %d each, side by side".formatted(seed.size(), exemplars, EACH),
                        rounds,
                        List.of(Reach.atLeast(rounds, OURS, RawBulk.NAME, Append.FIGURE, 0.8)),
                        List.of(settings(limit, seed.size())));
            }
        }
    }

    /** Lets a service of its own fill the indices through the recorder, once. */
    static RawBulk limit(LocalStack stack, Elastic elastic, Refill refill, long events) throws Exception {
        var file = stack.data().resolve("bulk.recorded");
        try (var recorder = new BulkRecorder(file);
                var proxy = new Proxy(stack.elasticsearchUrl(), recorder);
                var _ = new QueryProcess(stack, proxy.url())) {
            var models = new ArrayList<RawBulk.Model>();
            refill.first(() -> models.addAll(RawBulk.models(elastic)));
            return new RawBulk(
                    elastic, file, recorder.requests(), recorder.documents(), models, events, recorder.mostInFlight());
        }
    }

    static String settings(RawBulk limit, long events) throws IOException {
        return String.format(
                Locale.ROOT,
                "%,d bulk requests, %d at a time, %.1f documents and %.0f bytes an event; one shard, no replica, translog fsynced by request",
                limit.requests(),
                limit.inFlight(),
                limit.documents() / (double) events,
                limit.bytes() / (double) events);
    }
}
