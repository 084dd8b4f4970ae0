package neuguong.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * So many connections that are kept open, each of which sends a request as soon as the one before is answered. One thread
 * serves them all, since whatever it takes of the processor is taken from what is measured.
 *
 * @param requests the bytes of the next request
 */
record HttpLoad(int port, int connections, Supplier<byte[]> requests) {

    /** Answers that were awaited, and how long, in nanoseconds. */
    private static final class Latencies {
        private long[] values = new long[1 << 14];
        private int size;

        void add(long nanos) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = nanos;
        }

        double millis(double quantile) {
            var sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(size - 1L, Math.round(quantile * (size - 1)))] / 1e6;
        }
    }

    /** Sends for so long, then awaits what is on its way; every answer must be one of success. */
    Sample run(double seconds) throws IOException {
        var open = new ArrayList<HttpConnection>();
        try (var selector = Selector.open()) {
            for (var i = 0; i < connections; i++) {
                open.add(new HttpConnection(selector, port));
            }
            return run(selector, open, (long) (seconds * 1e9));
        } finally {
            for (var connection : open) {
                connection.close();
            }
        }
    }

    private Sample run(Selector selector, List<HttpConnection> open, long nanos) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var spentBefore = threads.getCurrentThreadCpuTime();
        var begin = System.nanoTime();
        var latencies = new Latencies();
        for (var connection : open) {
            connection.send(requests.get());
        }
        var waiting = open.size();
        while (waiting > 0) {
            selector.select();
            var ready = selector.selectedKeys();
            for (var key : ready) {
                var connection = (HttpConnection) key.attachment();
                if (connection.answered()) {
                    var now = System.nanoTime();
                    latencies.add(now - connection.sentAt());
                    if (now - begin < nanos) {
                        connection.send(requests.get());
                    } else {
                        waiting--;
                    }
                }
            }
            ready.clear();
        }
        var spent = threads.getCurrentThreadCpuTime() - spentBefore;
        return Sample.of("commands/s", Sample.perSecond(latencies.size, System.nanoTime() - begin))
                .and("p50 ms", latencies.millis(0.5))
                .and("p99 ms", latencies.millis(0.99))
                .and("generator µs/command", spent / 1e3 / latencies.size);
    }
}
