package neuguong.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that are asked for, prints what they found, and writes it beside. */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new Append(),
            new Http(),
            new Import(),
            new Relay(),
            new Projection(),
            new Rebuild(),
            new Lag(),
            new Audit(),
            new Transparency(),
            new SealingCost(),
            new Search(),
            new Authority(),
            new Quality(),
            new Aggregate(),
            new Memory(),
            new ScaleReadSide(),
            new Exports(),
            new Soak());

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        var given = options(args);
        var bench = new Bench(
                Integer.parseInt(given.getOrDefault("rounds", "5")),
                Double.parseDouble(given.getOrDefault("scale", "1")),
                Path.of(given.getOrDefault("data", "target/bench-data")));
        var chosen = chosen(given.getOrDefault("parts", "all"));
        var out = Path.of(given.getOrDefault("out", "target/benchmarks"));
        var machine = Machine.facts();
        var results = new ArrayList<Result>();
        var failed = new ArrayList<String>();
        for (var benchmark : chosen) {
            System.err.println(benchmark.name());
            try {
                results.add(benchmark.run(bench));
                new Report(machine, results).write(out);
            } catch (Exception e) {
                // the others are measured all the same, and the run fails at its end
                failed.add(benchmark.name());
                e.printStackTrace();
            }
        }
        System.out.println(new Report(machine, results).markdown());
        if (!failed.isEmpty()) {
            throw new IllegalStateException("not measured: " + failed);
        }
    }

    private static List<Benchmark> chosen(String parts) {
        var names = List.of(parts.split(","));
        var known = ALL.stream().map(Benchmark::name).toList();
        if (!parts.equals("all") && !known.containsAll(names)) {
            throw new IllegalArgumentException("parts are all, or some of " + known + ", not " + parts);
        }
        return ALL.stream()
                .filter(b -> names.contains(b.name()) || (parts.equals("all") && !b.onlyByName()))
                .toList();
    }

    private static Map<String, String> options(String[] args) {
        var result = new HashMap<String, String>();
        Arrays.stream(args).forEach(arg -> {
            var pair = arg.replaceFirst("^--", "").split("=", 2);
            result.put(pair[0], pair.length > 1 ? pair[1] : "");
        });
        return result;
    }
}
