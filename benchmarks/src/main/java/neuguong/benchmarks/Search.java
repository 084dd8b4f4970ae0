package neuguong.benchmarks;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** Faceted search over HTTP, beside the same queries to Elasticsearch sent bare. */
final class Search implements Benchmark {
    private static final int EACH = 10;
    private static final long NANOS = 3_000_000_000L;
    private static final long WARM_UP_NANOS = 180_000_000_000L;
    private static final int CLIENTS = 16;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(20_000);
        try (var stack = bench.start(name(), Part.KAFKA, Part.ELASTICSEARCH);
                var elastic = new Elastic(stack.elasticsearchUrl());
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            EventTopic.create(stack.kafka());
            var seed = new Seed(exemplars, EACH, 1_000);
            EventTopic.publish(stack.kafka(), seed.events());
            var questions = asked(stack, elastic, seed.size());
            try (var service = new QueryProcess(stack, stack.elasticsearchUrl())) {
                // the compilers of both servers take half of the machine for as long: what is measured has been up for
                // a while
                Load.of(CLIENTS, WARM_UP_NANOS, n -> questions.ask(http, service.url(), n));
                var candidates = new ArrayList<Candidate>();
                for (var clients : List.of(1, CLIENTS)) {
                    candidates.add(Candidate.of(
                            ours(clients),
                            Role.OURS,
                            _ -> Load.of(clients, NANOS, n -> questions.ask(http, service.url(), n))));
                    candidates.add(Candidate.of(
                            bare(clients),
                            Role.LIMIT,
                            _ -> Load.of(clients, NANOS, n -> questions.askBare(elastic, n))));
                }
                var rounds = Rounds.of(candidates, bench.rounds());
                return new Result(
                        name(),
                        "%,d exemplars, %,d history documents".formatted(exemplars, seed.size()),
                        rounds,
                        reaches(rounds),
                        List.of(questions.size()
                                + " kinds of questions in turn: words with and without diacritics, filters, all facets, a deep page;"
                                + " bare: the service's own search request, its bytes recorded"));
            }
        }
    }

    private static String ours(int clients) {
        return "Nêu Gương, " + clients + (clients == 1 ? " client" : " clients");
    }

    private static String bare(int clients) {
        return "bare query, " + clients + (clients == 1 ? " client" : " clients");
    }

    private static List<Reach> reaches(Rounds rounds) {
        var result = new ArrayList<Reach>();
        for (var clients : List.of(1, CLIENTS)) {
            for (var figure : List.of(Load.MEDIAN, Load.P99)) {
                result.add(Reach.atMost(rounds, ours(clients), bare(clients), figure, 1.3));
            }
        }
        return result;
    }

    /** Lets a service fill the indices, and records what it asks Elasticsearch for each question. */
    static Questions asked(LocalStack stack, Elastic elastic, long events) throws Exception {
        var questions = new Questions(stack);
        try (var refill = new Refill(elastic, stack.kafka(), events);
                var proxy = new Proxy(stack.elasticsearchUrl(), questions);
                var http = HttpClient.newHttpClient();
                var service = new QueryProcess(stack, proxy.url())) {
            refill.first(() -> {});
            elastic.json("POST", "/_refresh");
            elastic.settle();
            questions.record(http, service.url());
        }
        return questions;
    }
}
