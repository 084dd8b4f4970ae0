package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients that ask one question after the other for a while, each as soon as it has the answer to the one before. */
final class Load {
    static final String MEDIAN = "median ms";
    static final String P99 = "p99 ms";

    private Load() {}

    /** Something that is done once, by its number. */
    interface Ask {
        void once(int number) throws Exception;
    }

    /** The median and the 99th percentile of what each took, and how many there were a second. */
    static Sample of(int clients, long nanos, Ask ask) throws Exception {
        var begin = System.nanoTime();
        var end = begin + nanos;
        var all = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var work = IntStream.range(0, clients)
                    .<Callable<List<Double>>>mapToObj(client -> () -> client(client, end, ask))
                    .toList();
            for (var took : threads.invokeAll(work)) {
                all.addAll(took.get());
            }
        }
        var elapsed = System.nanoTime() - begin;
        all.sort(Double::compare);
        return Sample.of(MEDIAN, Distribution.quantile(all, 0.5))
                .and(P99, Distribution.quantile(all, 0.99))
                .and("answers/s", Sample.perSecond(all.size(), elapsed));
    }

    private static List<Double> client(int client, long end, Ask ask) throws Exception {
        var took = new ArrayList<Double>();
        // each begins elsewhere, so that they do not all ask the same at the same time
        for (var number = client * 7; System.nanoTime() < end; number++) {
            var begin = System.nanoTime();
            ask.once(number);
            took.add((System.nanoTime() - begin) / 1e6);
        }
        return took;
    }
}
