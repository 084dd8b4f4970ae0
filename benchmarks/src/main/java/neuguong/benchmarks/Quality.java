package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.benchmarks.JudgedSet.Exemplar;
import neuguong.benchmarks.JudgedSet.Query;
import neuguong.demo.DemonstrationProvince;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.Progress;
import tools.jackson.databind.JsonNode;

/**
 * How good the answers of the search are, by the {@link JudgedSet} over the demonstration province: nDCG@10 with gains of 2^grade - 1,
 * recall@50 (of what has any grade, at most fifty of it), and the share of queries without any hit.
 */
final class Quality implements Benchmark {
    private static final int EXEMPLARS = 600;
    private static final int TOP = 10;
    private static final int DEEP = 50;
    /** Of the worst queries, for whoever wants to know why. */
    private static final int SHOWN = 20;

    private static final String NDCG = "nDCG@10";

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        try (var stack = bench.start(name(), Part.values());
                var elastic = new Elastic(stack.elasticsearchUrl());
                var http = HttpClient.newHttpClient()) {
            new DemonstrationProvince().load(stack, EXEMPLARS, Progress.SILENT);
            var exemplars = exemplars(elastic);
            var candidates = new ArrayList<Candidate>();
            var queries = 0;
            for (var kind : new JudgedSet(exemplars).byKind().entrySet()) {
                queries += kind.getValue().size();
                candidates.add(Candidate.of(kind.getKey(), Role.OURS, _ -> measured(stack, http, kind)));
            }
            // the same questions have the same answers: rounds would only repeat them
            var rounds = Rounds.of(candidates, 1);
            return new Result(
                    name(),
                    "%,d judged queries on %,d exemplars".formatted(queries, exemplars.size()),
                    rounds,
                    List.of(
                            Reach.atLeast(rounds, "accented", NDCG, 0.90),
                            Reach.atLeast(rounds, "unaccented", NDCG, 0.85)),
                    List.of("what is looked for, how it is typed and how hits are graded: see JudgedSet"));
        }
    }

    /** All exemplars as they were nominated, when the projection has them all; in an order that every run has. */
    private static List<Exemplar> exemplars(Elastic elastic) throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        var path = "/exemplars/_search?size=10000&_source=name,title,aspects,achievement";
        JsonNode hits;
        do {
            if (System.nanoTime() > end) {
                throw new IOException("the projection does not follow");
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            hits = elastic.json("GET", path).at("/hits/hits");
        } while (hits.size() < EXEMPLARS);
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> exemplar(hit.path("_id").asString(), hit.path("_source")))
                .sorted(Comparator.comparing(Exemplar::name).thenComparing(Exemplar::text))
                .toList();
    }

    private static Exemplar exemplar(String id, JsonNode source) {
        var text = new StringBuilder();
        source.path("aspects").forEach(a -> text.append(a.asString()).append(" ; "));
        return new Exemplar(
                id,
                source.path("name").asString(),
                source.path("title").asString(""),
                text.append(source.path("achievement").asString()).toString());
    }

    private static Sample measured(LocalStack stack, HttpClient http, Map.Entry<String, List<Query>> kind)
            throws IOException, InterruptedException {
        var gained = 0.0;
        var recalled = 0.0;
        var empty = 0;
        var worst = new LinkedHashMap<String, Double>();
        for (var query : kind.getValue()) {
            var found = ids(stack, http, query.typed());
            var gain = ndcg(found, query.grades());
            gained += gain;
            recalled += recall(found, query.grades());
            empty += found.isEmpty() ? 1 : 0;
            if (gain < 0.7) {
                worst.put(query.typed(), gain);
            }
        }
        System.err.println("  " + kind.getKey() + ", below 0.7: "
                + worst.entrySet().stream().limit(SHOWN).toList());
        var count = kind.getValue().size();
        return Sample.of(NDCG, gained / count)
                .and("recall@50", recalled / count)
                .and("without hits %", 100.0 * empty / count)
                .and("queries", count);
    }

    private static List<String> ids(LocalStack stack, HttpClient http, String typed)
            throws IOException, InterruptedException {
        var uri = URI.create(stack.queryUrl() + "/api/v1/exemplars?size=" + DEEP + "&q="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", stack.authorization("benchmark"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(typed + ": " + answer.statusCode() + " " + answer.body());
        }
        return StreamSupport.stream(
                        Elastic.JSON.readTree(answer.body()).path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** The discounted gain of the first ten over that of the ten best in their best order. */
    static double ndcg(List<String> found, Map<String, Integer> grades) {
        var best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        var sum = 0.0;
        for (var i = 0; i < Math.min(TOP, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    static double recall(Collection<String> found, Map<String, Integer> grades) {
        return (double) found.stream().filter(grades::containsKey).count() / Math.min(DEEP, grades.size());
    }
}
