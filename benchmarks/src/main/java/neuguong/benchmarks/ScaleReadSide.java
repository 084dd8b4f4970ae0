package neuguong.benchmarks;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.Part;

/** What filling the indices and searching them cost at one size and at ten times that, and the exponent of the cost. */
final class ScaleReadSide implements Benchmark {
    private static final int EACH = 10;
    private static final int COHORT = 1_000;
    private static final long SMALLEST = 10_000;
    private static final long LARGEST = 100_000;
    private static final int STEP = 10;
    private static final long NANOS = 3_000_000_000L;

    private static final String FILLING = "filling s";
    private static final String SEARCH = "search median ms";

    @Override
    public String name() {
        return "scale-read";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var sizes = LongStream.iterate(SMALLEST, size -> size <= LARGEST * Math.max(1, bench.scale()), s -> s * STEP)
                .boxed()
                .toList();
        var samples = new LinkedHashMap<String, List<Sample>>();
        var filling = new ArrayList<Double>();
        var search = new ArrayList<Double>();
        try (var stack = bench.start(name(), Part.KAFKA, Part.ELASTICSEARCH);
                var elastic = new Elastic(stack.elasticsearchUrl());
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            EventTopic.create(stack.kafka());
            var seed = new Seed(Math.toIntExact(sizes.getLast() / EACH), EACH, COHORT);
            var events = seed.events().iterator();
            var questions = new Questions(stack);
            var published = 0L;
            try (var service = new QueryProcess(stack, stack.elasticsearchUrl())) {
                for (var size : sizes) {
                    var before = published;
                    var more = LongStream.range(before, size).mapToObj(_ -> events.next());
                    published = EventTopic.publish(stack.kafka(), more, before);
                    var sample = at(elastic, stack.kafka(), size, http, questions, service);
                    filling.add(sample.figures().getOrDefault(FILLING, 0.0));
                    search.add(sample.figures().getOrDefault(SEARCH, 0.0));
                    samples.put(String.format(Locale.ROOT, "%,d events", size), List.of(sample));
                }
            }
        }
        var roles = new LinkedHashMap<String, Role>();
        samples.keySet().forEach(name -> roles.put(name, Role.OURS));
        var asDoubles = sizes.stream().map(Long::doubleValue).toList();
        return new Result(
                name(),
                "the read side at sizes that grow tenfold, once each",
                new Rounds(roles, samples),
                List.of(),
                List.of(String.format(
                        Locale.ROOT,
                        "exponent of the cost against the size (1 is linear): filling %.2f, a search %.2f",
                        Distribution.exponent(asDoubles, filling),
                        Distribution.exponent(asDoubles, search))));
    }

    private static Sample at(
            Elastic elastic, String kafka, long size, HttpClient http, Questions questions, QueryProcess service)
            throws Exception {
        try (var refill = new Refill(elastic, kafka, size)) {
            refill.first(() -> {});
            var rate = refill.again().sample().figures().getOrDefault(Append.FIGURE, 1.0);
            elastic.json("POST", "/_refresh");
            elastic.settle();
            Load.of(1, NANOS, n -> questions.ask(http, service.url(), n));
            var load = Load.of(1, NANOS, n -> questions.ask(http, service.url(), n));
            var figures = Map.of(FILLING, size / rate, SEARCH, load.figures().getOrDefault(Load.MEDIAN, 0.0));
            System.err.printf("  %,d events: %s%n", size, figures);
            return Sample.of(FILLING, size / rate).and(SEARCH, load.figures().getOrDefault(Load.MEDIAN, 0.0));
        }
    }
}
