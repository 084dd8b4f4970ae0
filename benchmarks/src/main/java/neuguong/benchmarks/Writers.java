package neuguong.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Writers in threads of their own, each of which does one thing again and again for a while. */
final class Writers implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(Append.WRITERS);
    private final Runnable write;
    private final long nanos;

    /** For so many seconds a round, and longer in the one that warms up, since a compiler takes its time. */
    Writers(int seconds, Runnable write) {
        this.nanos = seconds * 1_000_000_000L;
        this.write = write;
    }

    /** One round. */
    Sample run(int round) throws Exception {
        var begin = System.nanoTime();
        var end = begin + (round == 0 ? 4 * nanos : nanos);
        Callable<Integer> writer = () -> {
            var count = 0;
            for (; System.nanoTime() < end; count++) {
                write.run();
            }
            return count;
        };
        var count = 0L;
        for (var written : threads.invokeAll(
                IntStream.range(0, Append.WRITERS).mapToObj(_ -> writer).toList())) {
            count += written.get();
        }
        return Sample.of(Append.FIGURE, Sample.perSecond(count, System.nanoTime() - begin));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
